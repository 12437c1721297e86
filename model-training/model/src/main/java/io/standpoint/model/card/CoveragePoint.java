package io.standpoint.model.card;

/**
 * What is left, and how wrong it is, when the least confident predictions are set aside.
 *
 * @param coverage share of the predictions that are kept, in (0, 1]
 * @param confidence least confidence among them, in [0, 1]
 * @param risk share of them that are wrong, in [0, 1]
 */
public record CoveragePoint(double coverage, double confidence, double risk) {

    /** Refuses shares that are none. */
    public CoveragePoint {
        Bounds.share("coverage", coverage);
        Bounds.share("confidence", confidence);
        Bounds.share("risk", risk);
    }
}
