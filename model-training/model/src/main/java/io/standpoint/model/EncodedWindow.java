package io.standpoint.model;

import java.util.random.RandomGenerator;

/**
 * One window of one paragraph as a {@link StanceNetwork} reads it. Title, context and paragraph follow each other in one
 * sequence of {@code T} positions with padding between them. Made by {@link StanceNetwork#encode}; immutable.
 */
public final class EncodedWindow {

    private final int paragraph;
    private final int weight;
    private final int[] rows;
    private final float[][] channels;
    private final float[][] regions;
    private final float[] extras;

    /**
     * Puts a window together.
     *
     * @param paragraph the paragraph's place in its article
     * @param weight the window's share in the paragraph's score
     * @param rows rows of the embedding matrix, {@code T} long
     * @param channels token features, {@value Channel#COUNT} by {@code T}
     * @param regions 1 where a position belongs to a region, else 0; {@value Region#COUNT} by {@code T}
     * @param extras features of the whole paragraph, {@value ArticleEncoder#EXTRAS} long
     */
    EncodedWindow(int paragraph, int weight, int[] rows, float[][] channels, float[][] regions, float[] extras) {
        this.paragraph = paragraph;
        this.weight = weight;
        this.rows = rows;
        this.channels = channels;
        this.regions = regions;
        this.extras = extras;
    }

    /** The paragraph's place in its article, from 0. */
    public int paragraph() {
        return paragraph;
    }

    /** The window's share in the paragraph's score: the number of the paragraph's tokens in it, at least 1. */
    public int weight() {
        return weight;
    }

    /** Positions in the sequence, {@code T}: what the window costs. */
    public int length() {
        return rows.length;
    }

    /**
     * The window with some words unknown: the noise that keeps a network from leaning on single words.
     *
     * @param share of the words that are hidden, in [0, 1]
     * @param capitalised share of the capitalised words that are hidden besides, in [0, 1]: mostly the names of others,
     *     which the stance does not hang on
     * @param random decides which
     * @return a new window; mentions of the subject and padding stay
     */
    public EncodedWindow withUnknownWords(double share, double capitalised, RandomGenerator random) {
        int[] hidden = rows.clone();
        float[][] known = channels.clone();
        for (int c = Channel.LEXICON; c < Channel.COUNT; c++) {
            known[c] = channels[c].clone();
        }
        for (int i = 0; i < hidden.length; i++) {
            double hides = channels[Channel.CAPITALISED][i] > 0 ? 1 - (1 - share) * (1 - capitalised) : share;
            if (hidden[i] >= Vocabulary.RESERVED && random.nextDouble() < hides) {
                hidden[i] = Vocabulary.UNKNOWN;
                for (int c = Channel.LEXICON; c < Channel.COUNT; c++) {
                    known[c][i] = 0;
                }
            }
        }
        return new EncodedWindow(paragraph, weight, hidden, known, regions, extras);
    }

    int[] rows() {
        return rows;
    }

    float[][] channels() {
        return channels;
    }

    float[][] regions() {
        return regions;
    }

    float[] extras() {
        return extras;
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
        /** The subject says it. */
        static final int OWN_WORDS = 9;
        /** Somebody else than the author and the subject says it. */
        static final int OTHERS_WORDS = 10;
        /** The first of those that a {@link Lexicon} gives. */
        static final int LEXICON = 11;

        /** At a mention, the positive part of what its clause says of the subject; the negative one follows. */
        static final int SAID_OF_SUBJECT = LEXICON + Lexicon.CHANNELS;

        static final int COUNT = SAID_OF_SUBJECT + 2;

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
