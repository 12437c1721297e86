package io.standpoint.model;

import java.util.Arrays;
import java.util.List;

/**
 * Turns a network's class probabilities into calibrated ones, and decides which stance leads.
 *
 * <ol>
 *   <li>The logarithms are divided by the temperature (Guo et al. 2017, "On Calibration of Modern Neural Networks",
 *       section 4.2), a bias is added for each stance (Alexandari et al. 2020, "Maximum Likelihood with Bias-Corrected
 *       Calibration is Hard-To-Beat at Label Shift Adaptation"), and they are normalised again.
 *   <li>The stance is the one whose logarithm is the highest when its adjustment is added (logit adjustment, Menon et al.
 *       2021, "Long-tail learning via logit adjustment", section 4). Without, hardly any paragraph would be said to have
 *       a rare stance.
 *   <li>Where that is not the most probable one, the others are cut at one level, and what is cut off goes to it, so that
 *       it leads by {@value #LEAD}. It says no more than that: such a paragraph is a close call.
 * </ol>
 *
 * @param temperature more than 1 where the network is too sure of itself; in (0, 100]
 * @param biases what is added for each stance, in the order of {@link Stance}; each in [-100, 100]
 * @param adjustments what is added for each stance where the stance is decided; each in [-100, 100]
 * @param undecidedThreshold a paragraph whose highest probability in the end is lower is undecided, in [0, 1]
 */
public record Calibration(
        double temperature, List<Double> biases, List<Double> adjustments, double undecidedThreshold) {

    /** With it all stances are nearly as probable, but for the biases. */
    private static final double HIGHEST_TEMPERATURE = 100;

    /** The lead of a stance that was not the most probable: enough to outlast rounding, and to be seen. */
    public static final double LEAD = 0.01;

    private static final List<Double> NOTHING = List.of(0.0, 0.0, 0.0);

    /** Leaves probabilities as they are, and nothing undecided. */
    public static final Calibration NONE = ofTemperature(1);

    /** Copies the lists and checks the ranges. */
    public Calibration {
        if (!(temperature > 0 && temperature <= HIGHEST_TEMPERATURE)) {
            throw new IllegalArgumentException(
                    "calibration.temperature must be more than 0 and at most 100, and not " + temperature);
        }
        biases = checked("biases", biases);
        adjustments = checked("adjustments", adjustments);
        if (!(undecidedThreshold >= 0 && undecidedThreshold <= 1)) {
            throw new IllegalArgumentException(
                    "calibration.undecidedThreshold must lie in 0 to 1, and not be " + undecidedThreshold);
        }
    }

    private static List<Double> checked(String name, List<Double> numbers) {
        if (numbers.size() != Stance.values().length || !numbers.stream().allMatch(number -> Math.abs(number) <= 100)) {
            throw new IllegalArgumentException(
                    "calibration." + name + " must be three numbers from -100 to 100, and not " + numbers);
        }
        return List.copyOf(numbers);
    }

    /** A temperature alone, which never changes what is most probable; nothing is undecided. */
    public static Calibration ofTemperature(double temperature) {
        return new Calibration(temperature, NOTHING, NOTHING, 0);
    }

    /** The same with other biases. */
    public Calibration withBiases(List<Double> changed) {
        return new Calibration(temperature, changed, adjustments, undecidedThreshold);
    }

    /** The same with other adjustments. */
    public Calibration withAdjustments(List<Double> changed) {
        return new Calibration(temperature, biases, changed, undecidedThreshold);
    }

    /** The same with another threshold. */
    public Calibration withThreshold(double changed) {
        return new Calibration(temperature, biases, adjustments, changed);
    }

    /**
     * Calibrates one paragraph and decides its stance, which is the most probable of those that are given.
     *
     * @param logarithms of the network's probabilities, up to a common constant, in the order of {@link Stance}
     * @return calibrated probabilities, moved where another than the most probable stance is decided for
     */
    public Probabilities apply(double[] logarithms) {
        Probabilities calibrated = calibrated(logarithms);
        Stance said = scaled(logarithms, adjustments).mostProbable();
        return said == calibrated.mostProbable() ? calibrated : leading(said, calibrated);
    }

    /** The calibrated probabilities of one paragraph, whatever stance is decided for; otherwise as {@link #apply}. */
    Probabilities calibrated(double[] logarithms) {
        return scaled(logarithms, NOTHING);
    }

    private Probabilities scaled(double[] logarithms, List<Double> added) {
        double supportive = logarithms[0] / temperature + biases.get(0) + added.get(0);
        double neutral = logarithms[1] / temperature + biases.get(1) + added.get(1);
        double critical = logarithms[2] / temperature + biases.get(2) + added.get(2);
        double highest = Math.max(supportive, Math.max(neutral, critical));
        double sum = Math.exp(supportive - highest) + Math.exp(neutral - highest) + Math.exp(critical - highest);
        return new Probabilities(
                Math.exp(supportive - highest) / sum,
                Math.exp(neutral - highest) / sum,
                Math.exp(critical - highest) / sum);
    }

    /** Cuts the others at the level at which what is cut off lifts the stance to {@link #LEAD} above it. */
    private static Probabilities leading(Stance stance, Probabilities calibrated) {
        double oneCut = (calibrated.of(stance) + calibrated.confidence() - LEAD) / 2;
        double bothCut = (1 - LEAD) / Stance.values().length;
        double level = Math.max(oneCut, bothCut);
        double[] cut = Arrays.stream(Stance.values())
                .mapToDouble(other -> other == stance ? 0 : Math.min(calibrated.of(other), level))
                .toArray();
        cut[stance.index()] = 1 - Arrays.stream(cut).sum();
        return new Probabilities(cut[0], cut[1], cut[2]);
    }
}
