package io.standpoint.model;

/**
 * Turns a network's class probabilities into calibrated ones: vector scaling with one temperature (Guo et al. 2017,
 * "On Calibration of Modern Neural Networks", section 4.2). Of each logarithm of a probability, {@code scale} times it
 * plus the stance's bias is taken, and the three are normalised again.
 *
 * @param scale the inverse of the temperature, more than 0
 * @param supportiveBias added to the logarithm of supportive; neutral's bias is 0
 * @param criticalBias added to the logarithm of critical
 * @param undecidedThreshold a paragraph whose highest calibrated probability is lower is undecided, in [0, 1]
 */
public record Calibration(double scale, double supportiveBias, double criticalBias, double undecidedThreshold) {

    /** Leaves probabilities as they are, and nothing undecided. */
    public static final Calibration NONE = new Calibration(1, 0, 0, 0);

    /** Checks the ranges. */
    public Calibration {
        if (!(scale > 0 && scale < 100)) {
            throw new IllegalArgumentException("calibration.scale must lie between 0 and 100, and not be " + scale);
        }
        if (!(Math.abs(supportiveBias) < 100 && Math.abs(criticalBias) < 100)) {
            throw new IllegalArgumentException("calibration's biases must lie between -100 and 100");
        }
        if (!(undecidedThreshold >= 0 && undecidedThreshold <= 1)) {
            throw new IllegalArgumentException(
                    "calibration.undecidedThreshold must lie in 0 to 1, and not be " + undecidedThreshold);
        }
    }

    /**
     * Calibrates one paragraph.
     *
     * @param logarithms of the network's probabilities, up to a common constant, in the order of {@link Stance}
     * @return calibrated probabilities
     */
    public Probabilities apply(double[] logarithms) {
        double supportive = scale * logarithms[0] + supportiveBias;
        double neutral = scale * logarithms[1];
        double critical = scale * logarithms[2] + criticalBias;
        double highest = Math.max(supportive, Math.max(neutral, critical));
        double s = Math.exp(supportive - highest);
        double n = Math.exp(neutral - highest);
        double c = Math.exp(critical - highest);
        double sum = s + n + c;
        return new Probabilities(s / sum, n / sum, c / sum);
    }
}
