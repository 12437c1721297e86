package io.standpoint.model;

import java.util.List;

/**
 * Turns a network's class probabilities into calibrated ones. The logarithms are divided by the temperature (Guo et al.
 * 2017, "On Calibration of Modern Neural Networks", section 4.2) and a bias is added for each stance (Menon et al. 2021,
 * "Long-tail learning via logit adjustment", section 4), without which a rare stance would hardly ever be the most
 * probable; then they are normalised again.
 *
 * @param temperature more than 1 where the network is too sure of itself; in (0, 100]
 * @param biases what is added for each stance, in the order of {@link Stance}; each in [-100, 100]
 * @param undecidedThreshold a paragraph whose highest calibrated probability is lower is undecided, in [0, 1]
 */
public record Calibration(double temperature, List<Double> biases, double undecidedThreshold) {

    /** With it all stances are nearly as probable, but for the biases. */
    public static final double HIGHEST_TEMPERATURE = 100;

    /** Leaves probabilities as they are, and nothing undecided. */
    public static final Calibration NONE = ofTemperature(1);

    /** Copies the biases and checks the ranges. */
    public Calibration {
        if (!(temperature > 0 && temperature <= HIGHEST_TEMPERATURE)) {
            throw new IllegalArgumentException(
                    "calibration.temperature must be more than 0 and at most 100, and not " + temperature);
        }
        biases = List.copyOf(biases);
        if (biases.size() != Stance.values().length || !biases.stream().allMatch(bias -> Math.abs(bias) <= 100)) {
            throw new IllegalArgumentException(
                    "calibration.biases must be three numbers from -100 to 100, and not " + biases);
        }
        if (!(undecidedThreshold >= 0 && undecidedThreshold <= 1)) {
            throw new IllegalArgumentException(
                    "calibration.undecidedThreshold must lie in 0 to 1, and not be " + undecidedThreshold);
        }
    }

    /** A temperature alone, which never changes what is most probable; nothing is undecided. */
    public static Calibration ofTemperature(double temperature) {
        return new Calibration(temperature, List.of(0.0, 0.0, 0.0), 0);
    }

    /**
     * Calibrates one paragraph.
     *
     * @param logarithms of the network's probabilities, up to a common constant, in the order of {@link Stance}
     * @return calibrated probabilities
     */
    public Probabilities apply(double[] logarithms) {
        double supportive = logarithms[0] / temperature + biases.get(0);
        double neutral = logarithms[1] / temperature + biases.get(1);
        double critical = logarithms[2] / temperature + biases.get(2);
        double highest = Math.max(supportive, Math.max(neutral, critical));
        double sum = Math.exp(supportive - highest) + Math.exp(neutral - highest) + Math.exp(critical - highest);
        return new Probabilities(
                Math.exp(supportive - highest) / sum,
                Math.exp(neutral - highest) / sum,
                Math.exp(critical - highest) / sum);
    }
}
