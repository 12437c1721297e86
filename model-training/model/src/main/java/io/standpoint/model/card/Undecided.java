package io.standpoint.model.card;

/**
 * What setting aside the paragraphs under the model's threshold does.
 *
 * @param threshold least confidence of a decided paragraph, in [0, 1]
 * @param share of the paragraphs that are undecided, in [0, 1]
 * @param accuracy of the others, in [0, 1]; 0 where there are none
 */
public record Undecided(double threshold, double share, double accuracy) {

    /** Refuses shares that are none. */
    public Undecided {
        Bounds.share("threshold", threshold);
        Bounds.share("share", share);
        Bounds.share("accuracy", accuracy);
    }
}
