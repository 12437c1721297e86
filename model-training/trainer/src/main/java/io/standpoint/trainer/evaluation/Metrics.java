package io.standpoint.trainer.evaluation;

import io.standpoint.model.Stance;
import io.standpoint.model.card.ConfidenceBin;
import io.standpoint.model.card.CoveragePoint;
import io.standpoint.model.card.Estimate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All measures of one system on one set of paragraphs; 95 % intervals are over articles.
 *
 * @param paragraphs how many
 * @param articles in how many articles
 * @param macroF1 mean F1 of the three stances
 * @param accuracy share of right predictions
 * @param stances precision, recall and F1 by label
 * @param confusion rows labels, columns predictions, in the order supportive, neutral, critical
 * @param calibrationError see {@link Reliability#calibrationError}
 * @param accuracyAt70 accuracy on the 70 % of the paragraphs that the system is surest of
 * @param brier see {@link Reliability#brier}
 * @param logLoss see {@link Reliability#logLoss}
 * @param reliability see {@link Reliability#bins}
 * @param riskCoverage see {@link Reliability#riskCoverage}
 */
public record Metrics(
        int paragraphs,
        int articles,
        Estimate macroF1,
        Estimate accuracy,
        Map<String, ForStance> stances,
        List<List<Integer>> confusion,
        Estimate calibrationError,
        Estimate accuracyAt70,
        double brier,
        double logLoss,
        List<ConfidenceBin> reliability,
        List<CoveragePoint> riskCoverage) {

    private static final double COVERAGE = 0.7;

    /** Copies the collections. */
    public Metrics {
        stances = Collections.unmodifiableMap(new LinkedHashMap<>(stances));
        confusion = List.copyOf(confusion);
        reliability = List.copyOf(reliability);
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
    public record ForStance(double precision, double recall, Estimate f1, int support) {}

    /**
     * Measures predictions.
     *
     * @param predictions at least one
     * @param bootstrap for the intervals
     * @return the measures
     */
    public static Metrics of(Collection<Prediction> predictions, Bootstrap bootstrap) {
        if (predictions.isEmpty()) {
            throw new IllegalArgumentException("nothing to measure: no labelled paragraph");
        }
        return new Metrics(
                predictions.size(),
                (int) predictions.stream().map(Prediction::article).distinct().count(),
                bootstrap.estimate(predictions, drawn -> Confusion.of(drawn).macroF1()),
                bootstrap.estimate(predictions, drawn -> Confusion.of(drawn).accuracy()),
                stances(predictions, bootstrap),
                rows(Confusion.of(predictions)),
                bootstrap.estimate(predictions, Reliability::calibrationError),
                bootstrap.estimate(predictions, drawn -> Reliability.accuracyAt(COVERAGE, drawn)),
                Reliability.brier(predictions),
                Reliability.logLoss(predictions),
                Reliability.bins(predictions),
                Reliability.riskCoverage(predictions));
    }

    private static Map<String, ForStance> stances(Collection<Prediction> predictions, Bootstrap bootstrap) {
        Confusion confusion = Confusion.of(predictions);
        Map<String, ForStance> stances = new LinkedHashMap<>();
        for (Stance stance : Stance.values()) {
            stances.put(
                    stance.label(),
                    new ForStance(
                            confusion.precision(stance),
                            confusion.recall(stance),
                            bootstrap.estimate(
                                    predictions, drawn -> Confusion.of(drawn).f1(stance)),
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
