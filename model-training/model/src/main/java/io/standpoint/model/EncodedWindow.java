package io.standpoint.model;

/**
 * One window of one paragraph as the network reads it. Title, context and paragraph follow each other in one sequence
 * of {@code T} positions with padding between them.
 *
 * @param paragraph the paragraph's place in its article
 * @param weight the window's share in the paragraph's score: the number of the paragraph's tokens in it, at least 1
 * @param rows rows of the embedding matrix, {@code T} long
 * @param channels token features, {@value Channel#COUNT} by {@code T}
 * @param regions 1 where a position belongs to a region, else 0; {@value Region#COUNT} by {@code T}
 * @param extras features of the whole paragraph, {@value ArticleEncoder#EXTRAS} long
 */
record EncodedWindow(int paragraph, int weight, int[] rows, float[][] channels, float[][] regions, float[] extras) {

    int length() {
        return rows.length;
    }

    /** The token features by their place in {@code channels}. */
    static final class Channel {
        static final int MENTION = 0;
        static final int QUOTED = 1;
        static final int TITLE = 2;
        static final int CONTEXT = 3;
        static final int CAPITALISED = 4;
        static final int UPPER_CASE = 5;
        static final int NEARNESS = 6;
        static final int NEGATED = 7;
        static final int SENTENCE = 8;
        static final int COUNT = 9;

        private Channel() {}
    }

    /** The stretches over which maxima are taken, by their place in {@code regions}. */
    static final class Region {
        static final int PARAGRAPH = 0;
        static final int NEAR_MENTION = 1;
        static final int TITLE = 2;
        static final int CONTEXT = 3;
        static final int COUNT = 4;

        private Region() {}
    }
}
