package io.standpoint.trainer.report.page;

import io.standpoint.model.Stance;
import io.standpoint.model.card.Estimate;
import io.standpoint.trainer.evaluation.Metrics;
import io.standpoint.trainer.evaluation.SplitReport;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The figures of a set, of all systems, with their intervals, and the confusion matrix. */
final class FiguresPart {

    private final Markup html;
    private final SplitReport split;

    FiguresPart(Markup html, SplitReport split) {
        this.html = html;
        this.split = split;
    }

    void write() {
        html.element("h3", "Figures").open("div", "class", "pair").open("figure");
        Series.legend(html);
        IntervalChart chart = new IntervalChart("Macro-F1, accuracy and F1 of each stance on " + split.name()
                + " with 95 % intervals; the table has the same figures");
        chart.row("macro-F1", all(Metrics::macroF1));
        chart.row("accuracy", all(Metrics::accuracy));
        chart.row("accuracy on the surest 70 %", all(Metrics::accuracyAt70));
        for (Stance stance : Stance.values()) {
            chart.row("F1 of " + stance.label(), all(metrics -> f1(metrics, stance)));
        }
        chart.draw(html);
        html.element("figcaption", "Lines are 95 % intervals over articles. Further right is better.")
                .close();
        table();
        html.close();
        confusion();
    }

    private Map<Series, Estimate> all(Function<Metrics, Estimate> figure) {
        Map<Series, Estimate> estimates = new EnumMap<>(Series.class);
        for (Series series : Series.values()) {
            estimates.put(series, figure.apply(split.systems().get(series.system())));
        }
        return estimates;
    }

    private static Estimate f1(Metrics metrics, Stance stance) {
        return metrics.stances().get(stance.label()).f1();
    }

    private void table() {
        Table table = Table.begin(
                html,
                "Figures of each system with 95 % intervals",
                "",
                Series.MODEL.title(),
                Series.LINEAR.title(),
                Series.MAJORITY.title());
        row(table, "macro-F1", Metrics::macroF1);
        row(table, "accuracy", Metrics::accuracy);
        row(table, "accuracy on the surest 70 %", Metrics::accuracyAt70);
        for (Stance stance : Stance.values()) {
            row(table, "F1 of " + stance.label(), metrics -> f1(metrics, stance));
        }
        row(table, "calibration error (lower is better)", Metrics::calibrationError);
        plainRow(table, "Brier score (lower is better)", Metrics::brier);
        plainRow(table, "log loss (lower is better)", Metrics::logLoss);
        table.end();
    }

    private void row(Table table, String name, Function<Metrics, Estimate> figure) {
        table.row(name);
        all(figure).values().forEach(table::cell);
        table.endRow();
    }

    private void plainRow(Table table, String name, Function<Metrics, Double> figure) {
        table.row(name);
        for (Series series : Series.values()) {
            table.cell(Written.figure(figure.apply(split.systems().get(series.system()))));
        }
        table.endRow();
    }

    private void confusion() {
        Metrics model = split.model();
        html.element("h3", "What is taken for what").open("div", "class", "wide");
        Table table = Table.begin(
                html,
                "Labels (rows) and what the model says (columns): paragraphs, and their share of the row",
                "label",
                "says supportive",
                "says neutral",
                "says critical",
                "recall",
                "precision",
                "labels");
        Stance[] stances = Stance.values();
        for (int gold = 0; gold < stances.length; gold++) {
            Metrics.ForStance stance = model.stances().get(stances[gold].label());
            table.row(stances[gold].label());
            for (int said = 0; said < stances.length; said++) {
                int count = model.confusion().get(gold).get(said);
                double share = stance.support() == 0 ? 0 : count / (double) stance.support();
                table.shaded(Written.count(count), share, gold == said);
            }
            table.cell(Written.figure(stance.recall()))
                    .cell(Written.figure(stance.precision()))
                    .cell(Written.count(stance.support()))
                    .endRow();
        }
        table.end();
        html.element(
                        "p",
                        "Framed cells are right. The darker a cell, the larger its share of the row.",
                        "class",
                        "note")
                .close();
    }
}
