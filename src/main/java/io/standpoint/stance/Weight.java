package io.standpoint.stance;

import java.util.Locale;

/** What counts alike in shares and in net. */
enum Weight {
    /**
     * Every article with prose. Shares within articles are summed in fractions of {@code SCALE}: sums of whole numbers do
     * not depend on their order, so that the same question has the same answer to the last digit. It is divisible by every
     * number up to 16, and thus exact for most articles.
     */
    ARTICLE(720_720, "CASE WHEN {prose} > 0 THEN 1 END", "{scale} * {count} / nullif({prose}, 0)"),
    /** Every paragraph of prose. */
    PARAGRAPH(1, "nullif({prose}, 0)", "CASE WHEN {prose} > 0 THEN {count} END");

    private static final String PROSE = "(a.paragraphs - a.boilerplate)";

    private final int scale;
    private final String weight;
    private final String share;

    Weight(int scale, String weight, String share) {
        this.scale = scale;
        this.weight = weight;
        this.share = share;
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

    /** What an article of {@code article_stance a} weighs; null where it has no prose. */
    String weightSql() {
        return "CAST(" + weight.replace("{prose}", PROSE) + " AS bigint)";
    }

    /** What it has of something that is counted in it, in fractions of its weight; null where it has no prose. */
    String shareSql(String count) {
        return share.replace("{count}", "CAST(" + count + " AS bigint)")
                .replace("{scale}", Integer.toString(scale))
                .replace("{prose}", PROSE);
    }
}
