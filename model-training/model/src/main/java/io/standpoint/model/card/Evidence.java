package io.standpoint.model.card;

/**
 * How faithful the evidence words are: how much more a probability moves without them than without random words.
 *
 * @param method how they are found, in a sentence
 * @param set on which it was measured
 * @param words how many are left out of a paragraph at most
 * @param paragraphs on how many paragraphs it was measured
 * @param fallRatio how far the probability of the stance falls without the evidence words, over how far it falls without
 *     as many random ones; 1 means no better than chance
 * @param changeRatio the same of how far it moves up or down, which is the more cautious figure
 * @param flips the share of paragraphs that get another stance without the evidence words, in [0, 1]
 * @param randomFlips the same without random words, in [0, 1]
 */
public record Evidence(
        String method,
        String set,
        int words,
        int paragraphs,
        Estimate fallRatio,
        Estimate changeRatio,
        double flips,
        double randomFlips) {

    /** Refuses missing figures and shares that are none. */
    public Evidence {
        Bounds.text("method", method);
        Bounds.text("set", set);
        Bounds.count("words", words);
        Bounds.count("paragraphs", paragraphs);
        if (fallRatio == null || changeRatio == null) {
            throw new IllegalArgumentException("a ratio of the evidence is missing");
        }
        Bounds.share("flips", flips);
        Bounds.share("randomFlips", randomFlips);
    }
}
