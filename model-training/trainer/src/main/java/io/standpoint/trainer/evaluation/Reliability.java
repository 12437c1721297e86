package io.standpoint.trainer.evaluation;

import io.standpoint.model.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How far the probabilities can be believed. */
public final class Reliability {

    private static final int BINS = 15;
    private static final int POINTS = 20;
    private static final double LEAST = 1e-15;

    private Reliability() {}

    /**
     * What is left, and how wrong it is, when the least confident predictions are set aside.
     *
     * @param coverage share of the predictions that are kept, in (0, 1]
     * @param confidence least confidence among them
     * @param risk share of them that are wrong
     */
    public record Point(double coverage, double confidence, double risk) {}

    /**
     * Expected calibration error of the most probable stance: the mean over 15 bins of equal width in confidence of the
     * distance between confidence and accuracy, weighted by their counts (Guo, Pleiss, Sun and Weinberger, "On
     * Calibration of Modern Neural Networks", ICML 2017, section 2, equation 3).
     *
     * @param predictions at least one
     * @return in [0, 1]
     */
    public static double calibrationError(Collection<Prediction> predictions) {
        double[] surplus = new double[BINS];
        for (Prediction prediction : predictions) {
            double confidence = prediction.probabilities().confidence();
            // A bin holds its upper end and not its lower one, as in the paper.
            int bin = Math.min(BINS - 1, Math.max(0, (int) Math.ceil(confidence * BINS) - 1));
            surplus[bin] += confidence - (prediction.correct() ? 1 : 0);
        }
        double sum = 0;
        for (double bin : surplus) {
            sum += Math.abs(bin);
        }
        return sum / predictions.size();
    }

    /**
     * Brier score: the mean squared distance between the probabilities and the label as a distribution (Brier 1950, in
     * its first form, which sums over the classes).
     *
     * @param predictions at least one
     * @return in [0, 2]
     */
    public static double brier(Collection<Prediction> predictions) {
        double sum = 0;
        for (Prediction prediction : predictions) {
            for (Stance stance : Stance.values()) {
                double distance = prediction.probabilities().of(stance) - (stance == prediction.gold() ? 1 : 0);
                sum += distance * distance;
            }
        }
        return sum / predictions.size();
    }

    /**
     * Log loss: the mean negative natural logarithm of the label's probability, which is read as at least 1e-15.
     *
     * @param predictions at least one
     * @return 0 or more
     */
    public static double logLoss(Collection<Prediction> predictions) {
        return predictions.stream()
                .mapToDouble(prediction ->
                        -Math.log(Math.max(LEAST, prediction.probabilities().of(prediction.gold()))))
                .average()
                .orElseThrow();
    }

    /**
     * Risk against coverage in steps of one twentieth (El-Yaniv and Wiener, "On the Foundations of Noise-free Selective
     * Classification", JMLR 2010), most confident predictions first.
     *
     * @param predictions at least one
     * @return 20 points, the last with coverage 1
     */
    public static List<Point> riskCoverage(Collection<Prediction> predictions) {
        List<Prediction> sorted = new ArrayList<>(predictions);
        sorted.sort(Comparator.comparingDouble(
                        (Prediction prediction) -> prediction.probabilities().confidence())
                .reversed());
        List<Point> points = new ArrayList<>();
        int kept = 0;
        int wrong = 0;
        for (int point = 1; point <= POINTS; point++) {
            int wanted = Math.max(1, Math.round((float) sorted.size() * point / POINTS));
            while (kept < wanted) {
                wrong += sorted.get(kept++).correct() ? 0 : 1;
            }
            points.add(new Point(
                    (double) kept / sorted.size(),
                    sorted.get(kept - 1).probabilities().confidence(),
                    (double) wrong / kept));
        }
        return points;
    }
}
