package io.standpoint.trainer.evaluation;

import io.standpoint.model.Stance;
import io.standpoint.model.card.ConfidenceBin;
import io.standpoint.model.card.CoveragePoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How far the probabilities can be believed. */
public final class Reliability {

    private static final int BINS = 15;
    private static final int POINTS = 20;
    private static final double LEAST = 1e-15;

    private Reliability() {}

    /**
     * Predictions in 15 bins of equal width in the confidence of the most probable stance.
     *
     * @param predictions at least one
     * @return the bins that hold any, in order of confidence
     */
    public static List<ConfidenceBin> bins(Collection<Prediction> predictions) {
        int[] counts = new int[BINS];
        double[] confidence = new double[BINS];
        double[] correct = new double[BINS];
        for (Prediction prediction : predictions) {
            double sure = prediction.probabilities().confidence();
            // A bin holds its upper end and not its lower one, as in the paper.
            int bin = Math.min(BINS - 1, Math.max(0, (int) Math.ceil(sure * BINS) - 1));
            counts[bin]++;
            confidence[bin] += sure;
            correct[bin] += prediction.correct() ? 1 : 0;
        }
        return IntStream.range(0, BINS)
                .filter(bin -> counts[bin] > 0)
                .mapToObj(bin -> new ConfidenceBin(
                        bin / (double) BINS,
                        (bin + 1) / (double) BINS,
                        counts[bin],
                        Math.min(1, confidence[bin] / counts[bin]),
                        correct[bin] / counts[bin]))
                .toList();
    }

    /**
     * Expected calibration error of the most probable stance: the mean over {@link #bins} of the distance between
     * confidence and accuracy, weighted by their counts (Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern
     * Neural Networks", ICML 2017, section 2, equation 3).
     *
     * @param predictions at least one
     * @return in [0, 1]
     */
    public static double calibrationError(Collection<Prediction> predictions) {
        return bins(predictions).stream()
                        .mapToDouble(bin -> bin.paragraphs() * Math.abs(bin.confidence() - bin.accuracy()))
                        .sum()
                / predictions.size();
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
     * Classification", JMLR 2010), most confident predictions first. Of predictions that are equally confident and are
     * only kept in part, the part is taken to be right as often as all of them.
     *
     * @param predictions at least one
     * @return 20 points, the last with coverage 1
     */
    public static List<CoveragePoint> riskCoverage(Collection<Prediction> predictions) {
        List<Prediction> sorted = surestFirst(predictions);
        return IntStream.rangeClosed(1, POINTS)
                .map(point -> kept((double) point / POINTS, sorted))
                .mapToObj(kept -> new CoveragePoint(
                        (double) kept / sorted.size(),
                        sorted.get(kept - 1).probabilities().confidence(),
                        1 - correct(kept, sorted) / kept))
                .toList();
    }

    /**
     * Accuracy on the predictions that are surest, ties as in {@link #riskCoverage}.
     *
     * @param coverage the share of them to keep, in (0, 1]; at least one is
     * @param predictions at least one
     * @return in [0, 1]
     */
    public static double accuracyAt(double coverage, Collection<Prediction> predictions) {
        List<Prediction> sorted = surestFirst(predictions);
        int kept = kept(coverage, sorted);
        return correct(kept, sorted) / kept;
    }

    private static List<Prediction> surestFirst(Collection<Prediction> predictions) {
        List<Prediction> sorted = new ArrayList<>(predictions);
        sorted.sort(Comparator.comparingDouble(
                        (Prediction prediction) -> prediction.probabilities().confidence())
                .reversed());
        return sorted;
    }

    private static int kept(double coverage, List<Prediction> sorted) {
        return Math.max(1, (int) Math.round(sorted.size() * coverage));
    }

    private static double correct(int kept, List<Prediction> sorted) {
        double least = sorted.get(kept - 1).probabilities().confidence();
        int surer = 0;
        int surerCorrect = 0;
        int alike = 0;
        int alikeCorrect = 0;
        for (Prediction prediction : sorted) {
            double confidence = prediction.probabilities().confidence();
            if (confidence < least) {
                break;
            }
            int correct = prediction.correct() ? 1 : 0;
            surer += confidence > least ? 1 : 0;
            surerCorrect += confidence > least ? correct : 0;
            alike += confidence > least ? 0 : 1;
            alikeCorrect += confidence > least ? 0 : correct;
        }
        return surerCorrect + (double) (kept - surer) * alikeCorrect / alike;
    }
}
