package io.standpoint.trainer.report.page;

import io.standpoint.model.card.Estimate;

/** A table as it is written: first column names, all others figures. */
final class Table {

    private final Markup html;

    private Table(Markup html) {
        this.html = html;
    }

    /** Begins a table, which {@link #end} ends. */
    static Table begin(Markup html, String caption, String... columns) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        for (String column : columns) {
            html.element("th", column, "scope", "col");
        }
        html.close().close().open("tbody");
        return new Table(html);
    }

    Table row(String name) {
        html.open("tr").element("th", name, "scope", "row");
        return this;
    }

    /** A row whose name is explained under it. */
    Table row(String name, String explanation) {
        html.open("tr")
                .open("th", "scope", "row", "class", "long")
                .text(name)
                .element("small", explanation)
                .close();
        return this;
    }

    Table cell(String words) {
        html.element("td", words);
        return this;
    }

    /** A figure above its interval. */
    Table cell(Estimate estimate) {
        html.open("td")
                .text(Written.figure(estimate.value()) + " ")
                .element("small", Written.interval(estimate))
                .close();
        return this;
    }

    /** A cell that is the darker the larger its share. */
    Table shaded(String words, double share, boolean right) {
        html.open(
                        "td",
                        "class",
                        right ? "shade right" : "shade",
                        "style",
                        "--share:" + Written.percent(share).replace(" ", ""))
                .text(words + " ")
                .element("small", Written.percent(share))
                .close();
        return this;
    }

    Table endRow() {
        html.close();
        return this;
    }

    void end() {
        html.close().close().close();
    }
}
