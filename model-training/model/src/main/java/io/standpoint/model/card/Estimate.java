package io.standpoint.model.card;

/**
 * A figure and how sure it is.
 *
 * @param value the figure, finite
 * @param low the lower end of its 95 % interval, at most {@code value}
 * @param high the upper end, at least {@code value}
 */
public record Estimate(double value, double low, double high) {

    /** Refuses what is not finite and an interval that does not hold its figure. */
    public Estimate {
        if (!(Double.isFinite(low) && low <= value && value <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "the interval from " + low + " to " + high + " does not hold its figure " + value);
        }
    }
}
