package io.standpoint.article;

/** How much of what an article may hold, in UTF-16 code units where it is text. */
public final class ArticleLimits {

    /** Bytes of a request: the longest text, every code unit escaped, with room for the rest. */
    public static final int BODY = 4 << 20;

    public static final int TITLE = 1_000;
    public static final int TEXT = 500_000;

    /** Of a text that is explained: some five thousand words, each of which the network is asked without. */
    public static final int EXPLAINED_TEXT = 30_000;

    public static final int PARAGRAPHS = 5_000;
    public static final int NAME = 200;
    public static final int SUBJECTS = 10;
    public static final int ALIASES = 50;
    public static final int URL = 2_000;
    public static final int EXTERNAL_ID = 200;
    public static final int LANGUAGE = 35;

    /** Of a correction. */
    public static final int NOTE = 2_000;

    /** Longer than any date-time; what is longer is not worth parsing. */
    static final int PUBLISHED_AT = 40;

    private ArticleLimits() {}
}
