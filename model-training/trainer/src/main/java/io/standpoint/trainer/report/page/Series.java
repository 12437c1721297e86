package io.standpoint.trainer.report.page;

import io.standpoint.trainer.evaluation.SplitReport;

/** How a system looks in every chart: a shape and a line of its own, so that the colour never stands alone. */
enum Series {
    MODEL("model", "this model"),
    LINEAR("linear", "TF-IDF"),
    MAJORITY("majority", "most frequent label");

    private static final double SIZE = 4.5;

    private final String css;
    private final String title;

    Series(String css, String title) {
        this.css = css;
        this.title = title;
    }

    static Series of(String system) {
        return switch (system) {
            case SplitReport.MODEL -> MODEL;
            case SplitReport.LINEAR -> LINEAR;
            case SplitReport.MAJORITY -> MAJORITY;
            default -> throw new IllegalArgumentException("no such system: " + system);
        };
    }

    String system() {
        return switch (this) {
            case MODEL -> SplitReport.MODEL;
            case LINEAR -> SplitReport.LINEAR;
            case MAJORITY -> SplitReport.MAJORITY;
        };
    }

    String css() {
        return css;
    }

    String title() {
        return title;
    }

    /** Draws its shape: a disc, a square or a triangle. */
    void mark(Markup svg, double x, double y) {
        switch (this) {
            case MODEL ->
                svg.empty("circle", "class", "mark " + css, "cx", Written.place(x), "cy", Written.place(y), "r", "4.5");
            case LINEAR ->
                svg.empty(
                        "rect",
                        "class",
                        "mark " + css,
                        "x",
                        Written.place(x - SIZE + 0.5),
                        "y",
                        Written.place(y - SIZE + 0.5),
                        "width",
                        "8",
                        "height",
                        "8");
            case MAJORITY -> svg.empty("path", "class", "mark " + css, "d", triangle(x, y));
        }
    }

    private static String triangle(double x, double y) {
        return "M" + Written.place(x) + " " + Written.place(y - SIZE) + "l" + SIZE + " " + 2 * SIZE + "h-" + 2 * SIZE
                + "z";
    }

    /** The three shapes with their names. */
    static void legend(Markup html) {
        html.open("p", "class", "legend");
        for (Series series : values()) {
            html.open("span").open("svg", "viewBox", "0 0 14 14", "width", "14", "height", "14", "aria-hidden", "true");
            series.mark(html, 7, 7);
            html.close().text(" " + series.title).close().text(" ");
        }
        html.close();
    }
}
