package io.standpoint.stance;

import java.util.Locale;

/** What counts alike in shares and in net. */
enum Weight {
    /**
     * Every article with prose. Shares within articles are summed in fractions of {@code scale}, in which the database has
     * them: sums of whole numbers do not depend on their order, so that the same question has the same answer to the last
     * digit. It is divisible by every number up to 16, and thus exact for most articles.
     */
    ARTICLE(
            720_720,
            "a.net_share AS net, a.supportive_share AS s, a.critical_share AS k",
            "count(s) AS judged, count(s) AS w, count(s) AS ww, sum(s) AS ws, sum(k) AS wk"),
    /** Every paragraph of prose. */
    PARAGRAPH(
            1,
            """
            CASE WHEN {prose} > 0 THEN a.supportive - a.critical END AS net, CAST(nullif({prose}, 0) AS bigint) AS w,
              CASE WHEN {prose} > 0 THEN a.raw_supportive END AS s, CASE WHEN {prose} > 0 THEN a.raw_critical END AS k
            """
                    .replace("{prose}", "(a.paragraphs - a.boilerplate)"),
            "count(w) AS judged, sum(w) AS w, sum(w * w) AS ww, sum(w * s) AS ws, sum(w * k) AS wk");

    private final int scale;
    private final String columns;
    private final String sums;

    Weight(int scale, String columns, String sums) {
        this.scale = scale;
        this.columns = columns;
        this.sums = sums;
    }

    static String[] labels() {
        return new String[] {ARTICLE.label(), PARAGRAPH.label()};
    }

    static Weight ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In what fractions sums of shares are. */
    double scale() {
        return scale;
    }

    /**
     * Of rows of {@code article_stance a}: {@code net}, what they weigh where that is not always 1 ({@code w}), and what the
     * model said of that, supportive ({@code s}) and critical ({@code k}). In fractions of the weight; null where an article
     * has no prose.
     */
    String columns() {
        return columns;
    }

    /** Sums over these columns, named as in {@link Moments}, but those over {@code s} and {@code k} alone. */
    String sums() {
        return sums;
    }
}
