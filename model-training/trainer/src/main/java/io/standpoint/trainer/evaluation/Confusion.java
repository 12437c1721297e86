package io.standpoint.trainer.evaluation;

import io.standpoint.model.Stance;
import java.util.Arrays;
import java.util.Collection;

/** Counts of labels against predictions, and the measures that follow from them alone. */
// The order of the stances is part of their contract: it is that of the network's outputs.
@SuppressWarnings("EnumOrdinal")
public final class Confusion {

    private static final int STANCES = Stance.values().length;

    private final int[][] counts = new int[STANCES][STANCES];

    /** Counts predictions by their most probable stance. */
    public static Confusion of(Collection<Prediction> predictions) {
        Confusion confusion = new Confusion();
        predictions.forEach(prediction ->
                confusion.add(prediction.gold(), prediction.probabilities().mostProbable()));
        return confusion;
    }

    /** Counts one paragraph. */
    public void add(Stance gold, Stance predicted) {
        counts[gold.ordinal()][predicted.ordinal()]++;
    }

    /** Counts all that another has counted. */
    public void add(Confusion other) {
        for (int gold = 0; gold < STANCES; gold++) {
            for (int predicted = 0; predicted < STANCES; predicted++) {
                counts[gold][predicted] += other.counts[gold][predicted];
            }
        }
    }

    /** The counts: rows are labels, columns predictions, both in the order of {@link Stance}. */
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    /** How many paragraphs were counted. */
    public int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** How many carry this label. */
    public int support(Stance stance) {
        return Arrays.stream(counts[stance.ordinal()]).sum();
    }

    /** The share of predictions of a stance that are right, in [0, 1]; 0 where it was never predicted. */
    public double precision(Stance stance) {
        int predicted = 0;
        for (int[] row : counts) {
            predicted += row[stance.ordinal()];
        }
        return share(counts[stance.ordinal()][stance.ordinal()], predicted);
    }

    /** The share of labels of a stance that were found, in [0, 1]; 0 where there is no such label. */
    public double recall(Stance stance) {
        return share(counts[stance.ordinal()][stance.ordinal()], support(stance));
    }

    /** The harmonic mean of precision and recall, in [0, 1]. */
    public double f1(Stance stance) {
        double sum = precision(stance) + recall(stance);
        return sum == 0 ? 0 : 2 * precision(stance) * recall(stance) / sum;
    }

    /** The mean of the F1 of all stances, those without a label included, in [0, 1]. */
    public double macroF1() {
        return Arrays.stream(Stance.values()).mapToDouble(this::f1).average().orElseThrow();
    }

    /** The share of paragraphs whose label was predicted, in [0, 1]; 0 where there is none. */
    public double accuracy() {
        int correct = 0;
        for (int i = 0; i < STANCES; i++) {
            correct += counts[i][i];
        }
        return share(correct, total());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
