package io.standpoint.model.quantification;

import io.standpoint.model.card.Estimate;

/**
 * How far net differs between two groups. Each draw compares the two under the same error rates, so that what is unsure
 * of these and alike in both cancels.
 *
 * @param net that of the first less that of the second, in [-2, 2], with its 95 % interval
 */
public record Comparison(Estimate net) {

    /** Compares two groups whose articles are others; articles in both make the interval too wide. */
    public static Comparison of(ShareEstimate a, ShareEstimate b) {
        double[] differences = new double[a.netDraws().length];
        for (int draw = 0; draw < differences.length; draw++) {
            differences[draw] = (double) a.netDraws()[draw] - b.netDraws()[draw];
        }
        return new Comparison(Percentiles.around(a.net().value() - b.net().value(), differences));
    }

    /** Whether the interval excludes zero. Of twenty comparisons of groups that are alike, one does by chance. */
    public boolean distinguishable() {
        return net.low() > 0 || net.high() < 0;
    }
}
