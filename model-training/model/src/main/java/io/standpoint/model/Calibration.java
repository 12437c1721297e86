package io.standpoint.model;

/**
 * Turns a network's class probabilities into calibrated ones: temperature scaling (Guo et al. 2017, "On Calibration of
 * Modern Neural Networks", section 4.2). The logarithms are divided by the temperature and normalised again, which
 * never changes what is most probable.
 *
 * @param temperature more than 1 where the network is too sure of itself; more than 0
 * @param undecidedThreshold a paragraph whose highest calibrated probability is lower is undecided, in [0, 1]
 */
public record Calibration(double temperature, double undecidedThreshold) {

    /** Leaves probabilities as they are, and nothing undecided. */
    public static final Calibration NONE = new Calibration(1, 0);

    /** Checks the ranges. */
    public Calibration {
        if (!(temperature > 0 && temperature <= 100)) {
            throw new IllegalArgumentException(
                    "calibration.temperature must be more than 0 and at most 100, and not " + temperature);
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
        double highest = Math.max(logarithms[0], Math.max(logarithms[1], logarithms[2]));
        double supportive = Math.exp((logarithms[0] - highest) / temperature);
        double neutral = Math.exp((logarithms[1] - highest) / temperature);
        double critical = Math.exp((logarithms[2] - highest) / temperature);
        double sum = supportive + neutral + critical;
        return new Probabilities(supportive / sum, neutral / sum, critical / sum);
    }
}
