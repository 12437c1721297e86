package io.standpoint.trainer.report.page;

import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.Breakdown.Figures;
import io.standpoint.model.card.Breakdown.Group;
import io.standpoint.model.card.Estimate;
import io.standpoint.trainer.evaluation.SplitReport;
import java.util.EnumMap;
import java.util.Map;

/** The figures by group of paragraphs, each against the baselines. */
final class BreakdownPart {

    private static final int FEW = 10;

    private final Markup html;
    private final SplitReport split;

    BreakdownPart(Markup html, SplitReport split) {
        this.html = html;
        this.split = split;
    }

    void write() {
        if (split.breakdowns().isEmpty()) {
            return;
        }
        html.element("h3", "For whom and what it works")
                .element(
                        "p",
                        "Macro-F1 by group of paragraphs. Where a stance has no label in a group, its F1 is 0 and macro-F1"
                                + " cannot pass 0.667. Groups of fewer than " + FEW
                                + " articles are marked †: they say little.");
        split.breakdowns().forEach(this::breakdown);
    }

    private void breakdown(Breakdown breakdown) {
        html.element("h4", "By " + breakdown.by()).open("div", "class", "pair").open("figure");
        Series.legend(html);
        IntervalChart chart = new IntervalChart("Macro-F1 by " + breakdown.by() + "; the table has the same figures");
        breakdown.groups().forEach(group -> chart.row(name(group), macroF1(group)));
        chart.draw(html);
        html.close();
        table(breakdown);
        html.close();
    }

    private static String name(Group group) {
        return group.name() + (group.articles() < FEW ? " †" : "");
    }

    private static Map<Series, Estimate> macroF1(Group group) {
        Map<Series, Estimate> estimates = new EnumMap<>(Series.class);
        group.systems().forEach((system, figures) -> estimates.put(Series.of(system), figures.macroF1()));
        return estimates;
    }

    private void table(Breakdown breakdown) {
        Table table = Table.begin(
                html,
                "Macro-F1 by " + breakdown.by() + ", and the accuracy of this model",
                "",
                "paragraphs",
                Series.MODEL.title(),
                Series.LINEAR.title(),
                Series.MAJORITY.title(),
                "accuracy");
        for (Group group : breakdown.groups()) {
            Figures model = group.systems().get(SplitReport.MODEL);
            table.row(name(group)).cell(Written.count(group.paragraphs())).cell(model.macroF1());
            table.cell(Written.figure(
                            group.systems().get(SplitReport.LINEAR).macroF1().value()))
                    .cell(Written.figure(
                            group.systems().get(SplitReport.MAJORITY).macroF1().value()))
                    .cell(Written.figure(model.accuracy().value()))
                    .endRow();
        }
        table.end();
    }
}
