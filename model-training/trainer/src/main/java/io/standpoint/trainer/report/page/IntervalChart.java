package io.standpoint.trainer.report.page;

import io.standpoint.model.card.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures from 0 to 1 with their intervals, a few systems a row. */
final class IntervalChart {

    private static final double WIDTH = 360;
    private static final double LEFT = 10;
    private static final double RIGHT = 346;
    private static final double LABEL = 18;
    private static final double LANE = 11;
    private static final double GAP = 8;
    private static final int STEPS = 5;

    private final String says;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, Map<Series, Estimate> estimates) {

        double height() {
            return LABEL + LANE * estimates.size() + GAP;
        }
    }

    /** An empty chart; it says what it shows to those who cannot see it. */
    IntervalChart(String says) {
        this.says = says;
    }

    /** Adds a row; figures in the order of the map. */
    IntervalChart row(String label, Map<Series, Estimate> estimates) {
        rows.add(new Row(label, estimates));
        return this;
    }

    void draw(Markup svg) {
        double bottom = rows.stream().mapToDouble(Row::height).sum();
        svg.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + Written.place(WIDTH) + " " + Written.place(bottom + 22),
                "role",
                "img",
                "aria-label",
                says);
        for (int step = 0; step <= STEPS; step++) {
            double x = x((double) step / STEPS);
            line(svg, "grid", new double[] {x, 0, x, bottom});
            text(svg, x, bottom + 16, "middle", String.format(Locale.ROOT, "%.1f", (double) step / STEPS));
        }
        double top = 0;
        for (Row row : rows) {
            draw(svg, row, top);
            top += row.height();
        }
        svg.close();
    }

    private static void draw(Markup svg, Row row, double top) {
        svg.element("text", row.label(), "class", "row", "x", Written.place(LEFT), "y", Written.place(top + LABEL - 5));
        double y = top + LABEL + LANE / 2;
        for (Map.Entry<Series, Estimate> system : row.estimates().entrySet()) {
            Estimate estimate = system.getValue();
            String css = "whisker " + system.getKey().css();
            line(svg, css, new double[] {x(estimate.low()), y, x(estimate.high()), y});
            system.getKey().mark(svg, x(estimate.value()), y);
            y += LANE;
        }
    }

    private static void line(Markup svg, String css, double[] ends) {
        svg.empty(
                "line",
                "class",
                css,
                "x1",
                Written.place(ends[0]),
                "y1",
                Written.place(ends[1]),
                "x2",
                Written.place(ends[2]),
                "y2",
                Written.place(ends[3]));
    }

    private static void text(Markup svg, double x, double y, String anchor, String words) {
        svg.element("text", words, "x", Written.place(x), "y", Written.place(y), "text-anchor", anchor);
    }

    private static double x(double share) {
        return LEFT + (RIGHT - LEFT) * share;
    }
}
