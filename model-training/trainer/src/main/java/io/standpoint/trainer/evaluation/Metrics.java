package io.standpoint.trainer.evaluation;

import io.standpoint.model.Stance;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All measures of one system on one group of paragraphs.
 *
 * @param paragraphs how many
 * @param articles in how many articles
 * @param macroF1 mean F1 of the three stances
 * @param macroF1Interval its 95 % interval over articles
 * @param accuracy share of right predictions
 * @param stances precision, recall and F1 by label
 * @param confusion rows labels, columns predictions, in the order supportive, neutral, critical
 * @param calibrationError see {@link Reliability#calibrationError}
 * @param brier see {@link Reliability#brier}
 * @param logLoss see {@link Reliability#logLoss}
 * @param riskCoverage see {@link Reliability#riskCoverage}
 */
public record Metrics(
        int paragraphs,
        int articles,
        double macroF1,
        Bootstrap.Interval macroF1Interval,
        double accuracy,
        Map<String, ForStance> stances,
        List<List<Integer>> confusion,
        double calibrationError,
        double brier,
        double logLoss,
        List<Reliability.Point> riskCoverage) {

    /** Copies the collections. */
    public Metrics {
        stances = new LinkedHashMap<>(stances);
        confusion = List.copyOf(confusion);
        riskCoverage = List.copyOf(riskCoverage);
    }

    /**
     * Measures of one stance.
     *
     * @param precision share of its predictions that are right
     * @param recall share of its labels that were found
     * @param f1 their harmonic mean
     * @param support how many labels it has
     */
    public record ForStance(double precision, double recall, double f1, int support) {}

    /**
     * Measures predictions.
     *
     * @param predictions at least one
     * @param bootstrap for the interval
     * @return the measures
     */
    public static Metrics of(Collection<Prediction> predictions, Bootstrap bootstrap) {
        if (predictions.isEmpty()) {
            throw new IllegalArgumentException("nothing to measure: no labelled paragraph");
        }
        Confusion confusion = Confusion.of(predictions);
        return new Metrics(
                predictions.size(),
                (int) predictions.stream().map(Prediction::article).distinct().count(),
                confusion.macroF1(),
                bootstrap.interval(predictions, Confusion::macroF1),
                confusion.accuracy(),
                stances(confusion),
                rows(confusion),
                Reliability.calibrationError(predictions),
                Reliability.brier(predictions),
                Reliability.logLoss(predictions),
                Reliability.riskCoverage(predictions));
    }

    private static Map<String, ForStance> stances(Confusion confusion) {
        Map<String, ForStance> stances = new LinkedHashMap<>();
        for (Stance stance : Stance.values()) {
            stances.put(
                    stance.label(),
                    new ForStance(
                            confusion.precision(stance),
                            confusion.recall(stance),
                            confusion.f1(stance),
                            confusion.support(stance)));
        }
        return stances;
    }

    private static List<List<Integer>> rows(Confusion confusion) {
        return Arrays.stream(confusion.counts())
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
