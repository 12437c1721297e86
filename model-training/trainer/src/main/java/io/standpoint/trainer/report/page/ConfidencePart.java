package io.standpoint.trainer.report.page;

import io.standpoint.model.card.ConfidenceBin;
import io.standpoint.model.card.CoveragePoint;
import io.standpoint.model.card.Undecided;
import io.standpoint.trainer.evaluation.Metrics;
import io.standpoint.trainer.evaluation.SplitReport;
import io.standpoint.trainer.report.page.Plot.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far the probabilities can be believed: reliability diagram, risk–coverage curve, and the threshold. */
final class ConfidencePart {

    private final Markup html;
    private final SplitReport split;

    ConfidencePart(Markup html, SplitReport split) {
        this.html = html;
        this.split = split;
    }

    void write() {
        html.element("h3", "Is it right as often as it says?").open("div", "class", "pair");
        reliability(split.model());
        reliabilityTable(split.model());
        html.close();
        html.element("h3", "Is it right where it is sure?").open("div", "class", "pair");
        riskCoverage();
        coverageTable();
        html.close();
        undecided(split.undecided());
    }

    private void reliability(Metrics model) {
        html.open("figure");
        Plot plot = Plot.begin(
                html,
                "Reliability diagram: accuracy against confidence; the table has the same figures",
                new Point(1, 1));
        plot.axes("confidence that it states", "share that is right");
        for (ConfidenceBin bin : model.reliability()) {
            double share = bin.paragraphs() / (double) model.paragraphs();
            plot.bar("histogram", new Point(bin.from(), share), bin.to());
        }
        plot.line("diagonal", new Point(0, 0), new Point(1, 1));
        List<Point> points = new ArrayList<>();
        for (ConfidenceBin bin : model.reliability()) {
            plot.line(
                    "gap", new Point(bin.confidence(), bin.confidence()), new Point(bin.confidence(), bin.accuracy()));
            points.add(new Point(bin.confidence(), bin.accuracy()));
        }
        plot.curve("curve " + Series.MODEL.css(), points);
        points.forEach(point -> plot.mark(Series.MODEL, point));
        plot.end();
        html.element(
                        "figcaption",
                        "On the dashed line it is right as often as it says; under it, it is more sure than right. Bars:"
                                + " the share of all paragraphs with that confidence. Expected calibration error "
                                + Written.whole(model.calibrationError()) + ".")
                .close();
    }

    private void reliabilityTable(Metrics model) {
        Table table = Table.begin(
                html, "The reliability diagram as a table", "confidence", "paragraphs", "mean", "right", "difference");
        for (ConfidenceBin bin : model.reliability()) {
            table.row(String.format(Locale.ROOT, "%.2f–%.2f", bin.from(), bin.to()))
                    .cell(Written.count(bin.paragraphs()))
                    .cell(Written.percent(bin.confidence()))
                    .cell(Written.percent(bin.accuracy()))
                    .cell(String.format(Locale.ROOT, "%+.0f", 100 * (bin.accuracy() - bin.confidence())))
                    .endRow();
        }
        table.end();
    }

    private void riskCoverage() {
        double most = split.systems().values().stream()
                .flatMap(metrics -> metrics.riskCoverage().stream())
                .mapToDouble(CoveragePoint::risk)
                .max()
                .orElse(1);
        html.open("figure");
        Series.legend(html);
        Plot plot = Plot.begin(
                html,
                "Risk–coverage curve: share of wrong answers against the share of paragraphs that is kept",
                new Point(1, Math.max(0.1, Math.ceil(10 * most) / 10)));
        plot.axes("kept, surest first", "share that is wrong");
        plot.line(
                "threshold",
                new Point(1 - split.undecided().share(), 0),
                new Point(1 - split.undecided().share(), most));
        for (Series series : Series.values()) {
            List<Point> points = split.systems().get(series.system()).riskCoverage().stream()
                    .map(point -> new Point(point.coverage(), point.risk()))
                    .toList();
            plot.curve("curve " + series.css(), points);
            points.forEach(point -> plot.mark(series, point));
        }
        plot.end();
        html.element(
                        "figcaption",
                        "Further down is better. A curve that rises to the right belongs to a system that knows when it is"
                                + " unsure. The dotted upright line is the model's own threshold.")
                .close();
    }

    private void coverageTable() {
        Table table = Table.begin(
                html,
                "The curve as a table: what is wrong when only the surest are kept",
                "kept",
                "least confidence",
                Series.MODEL.title(),
                Series.LINEAR.title(),
                Series.MAJORITY.title());
        List<CoveragePoint> model = split.model().riskCoverage();
        for (int i = 1; i < model.size(); i += 2) {
            table.row(Written.percent((i + 1.0) / model.size()))
                    .cell(Written.figure(model.get(i).confidence()));
            for (Series series : Series.values()) {
                table.cell(Written.finePercent(split.systems()
                        .get(series.system())
                        .riskCoverage()
                        .get(i)
                        .risk()));
            }
            table.endRow();
        }
        table.end();
    }

    private void undecided(Undecided undecided) {
        html.element(
                "p",
                "The model calls a paragraph undecided where its confidence is under "
                        + Written.figure(undecided.threshold())
                        + ": here " + Written.finePercent(undecided.share()) + " of them. Of the others "
                        + Written.finePercent(undecided.accuracy()) + " are right.");
    }
}
