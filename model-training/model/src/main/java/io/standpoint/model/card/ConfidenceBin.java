package io.standpoint.model.card;

/**
 * Predictions of like confidence, one bar of a reliability diagram.
 *
 * @param from confidence above this, in [0, 1]
 * @param to confidence of at most this, in [0, 1]
 * @param paragraphs how many predictions, at least one
 * @param confidence their mean confidence, in [0, 1]
 * @param accuracy the share of them that are right, in [0, 1]
 */
public record ConfidenceBin(double from, double to, int paragraphs, double confidence, double accuracy) {

    /** Refuses shares that are none. */
    public ConfidenceBin {
        Bounds.share("from", from);
        Bounds.share("to", to);
        Bounds.count("paragraphs", paragraphs);
        Bounds.share("confidence", confidence);
        Bounds.share("accuracy", accuracy);
    }
}
