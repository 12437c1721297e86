package io.standpoint.trainer.report.page;

import java.util.List;
import java.util.stream.Collectors;

/** The frame of a chart with two axes that begin at 0: grid, ticks and titles, and where a point lies in it. */
final class Plot {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 300;
    private static final double LEFT = 58;
    private static final double RIGHT = 342;
    private static final double TOP = 12;
    private static final double BOTTOM = 254;
    private static final double FINE = 0.1;
    private static final double COARSE = 0.2;
    private static final double SHORT = 0.65;

    private final Markup svg;
    private final double maxX;
    private final double maxY;

    /** A point in the units of the axes. */
    record Point(double x, double y) {}

    private Plot(Markup svg, double maxX, double maxY) {
        this.svg = svg;
        this.maxX = maxX;
        this.maxY = maxY;
    }

    /**
     * Begins the drawing, which {@link #end} ends.
     *
     * @param says what the chart shows, for those who cannot see it
     * @param end of both axes, above 0
     */
    static Plot begin(Markup svg, String says, Point end) {
        svg.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + Written.place(WIDTH) + " " + Written.place(HEIGHT),
                "role",
                "img",
                "aria-label",
                says);
        return new Plot(svg, end.x(), end.y());
    }

    void end() {
        svg.close();
    }

    void axes(String titleX, String titleY) {
        for (double x = 0; x < maxX + FINE / 2; x += step(maxX)) {
            line("grid", new Point(x, 0), new Point(x, maxY));
            text(x(x), BOTTOM + 16, "middle", Written.percent(x));
        }
        for (double y = 0; y < maxY + FINE / 2; y += step(maxY)) {
            line("grid", new Point(0, y), new Point(maxX, y));
            text(LEFT - 6, y(y) + 4, "end", Written.percent(y));
        }
        text((LEFT + RIGHT) / 2, BOTTOM + 36, "middle", titleX);
        svg.element(
                "text",
                titleY,
                "transform",
                "translate(12 " + Written.place((TOP + BOTTOM) / 2) + ") rotate(-90)",
                "text-anchor",
                "middle");
    }

    void line(String css, Point from, Point to) {
        svg.empty(
                "line",
                "class",
                css,
                "x1",
                Written.place(x(from.x())),
                "y1",
                Written.place(y(from.y())),
                "x2",
                Written.place(x(to.x())),
                "y2",
                Written.place(y(to.y())));
    }

    void curve(String css, List<Point> points) {
        svg.empty(
                "polyline",
                "class",
                css,
                "points",
                points.stream()
                        .map(point -> Written.place(x(point.x())) + "," + Written.place(y(point.y())))
                        .collect(Collectors.joining(" ")));
    }

    /** A bar that stands on the axis. */
    void bar(String css, Point leftTop, double right) {
        svg.empty(
                "rect",
                "class",
                css,
                "x",
                Written.place(x(leftTop.x()) + 1),
                "y",
                Written.place(y(leftTop.y())),
                "width",
                Written.place(x(right) - x(leftTop.x()) - 2),
                "height",
                Written.place(y(0) - y(leftTop.y())));
    }

    void mark(Series series, Point at) {
        series.mark(svg, x(at.x()), y(at.y()));
    }

    private static double step(double max) {
        return max < SHORT ? FINE : COARSE;
    }

    private void text(double x, double y, String anchor, String words) {
        svg.element("text", words, "x", Written.place(x), "y", Written.place(y), "text-anchor", anchor);
    }

    private double x(double value) {
        return LEFT + (RIGHT - LEFT) * value / maxX;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / maxY;
    }
}
