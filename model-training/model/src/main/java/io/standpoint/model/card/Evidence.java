package io.standpoint.model.card;

/**
 * How faithful the evidence words are: how much more a probability moves without them than without random words.
 *
 * @param method how they are found, in a sentence
 * @param paragraphs on how many paragraphs that was measured
 * @param ratio the change without the evidence words over that without as many random ones; 1 means no better than chance
 */
public record Evidence(String method, int paragraphs, Estimate ratio) {

    /** Refuses missing figures. */
    public Evidence {
        Bounds.text("method", method);
        Bounds.count("paragraphs", paragraphs);
        if (ratio == null) {
            throw new IllegalArgumentException("ratio is missing");
        }
    }
}
