package io.standpoint.model.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.card.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often intervals hold the truth, where the truth is known; 20 sets of labelled articles, 50 groups with each. */
class CoverageTest {

    private static final int SETS = 20;
    private static final int GROUPS = 50;

    @ParameterizedTest
    @CsvSource({
        "30, 0.30, 0.40, 0.30",
        "30, 0.20, 0.50, 0.30",
        "100, 0.15, 0.50, 0.35",
        "100, 0.50, 0.30, 0.20",
        "300, 0.30, 0.50, 0.20",
        "1000, 0.25, 0.45, 0.30"
    })
    void nineteen_of_twenty_intervals_hold_shares_inside_of_the_simplex(int articles, double s, double n, double c) {
        double[] coverage = coverage(articles, s, n, c);
        for (double held : coverage) {
            assertThat(held).isBetween(0.92, 0.98);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0.02, 0.90, 0.08",
        "30, 0.95, 0.03, 0.02",
        "100, 0.00, 1.00, 0.00",
        "100, 0.01, 0.04, 0.95",
        "300, 1.00, 0.00, 0.00",
        "300, 0.03, 0.94, 0.03"
    })
    void at_least_so_many_hold_shares_near_zero_and_one(int articles, double s, double n, double c) {
        double[] coverage = coverage(articles, s, n, c);
        for (double held : coverage) {
            assertThat(held).isGreaterThanOrEqualTo(0.92);
        }
    }

    /** The model errs otherwise in every kind of subject, and in that of the group, which is none of the labelled ones. */
    @ParameterizedTest
    @CsvSource({"30, 0.30, 0.40, 0.30", "100, 0.15, 0.50, 0.35", "1000, 0.25, 0.45, 0.30", "300, 0.02, 0.90, 0.08"})
    void at_least_so_many_hold_the_shares_of_an_unknown_kind(int articles, double s, double n, double c) {
        double[] held = new double[4];
        for (int set = 0; set < SETS; set++) {
            ErrorRates rates = ofEightKinds(set);
            for (int group = 0; group < GROUPS; group++) {
                long number = (long) set * GROUPS + group;
                SimulatedArticles kind = new SimulatedArticles(number, otherwise(new SplittableRandom(~number)));
                count(held, estimate(kind.group(articles, s, n, c), rates, number), s, n, c);
            }
        }
        for (double number : held) {
            assertThat(number / SETS / GROUPS).isGreaterThanOrEqualTo(0.92);
        }
    }

    static ErrorRates ofEightKinds(int set) {
        SplittableRandom random = new SplittableRandom(set);
        List<CrossFittedPrediction> predictions = new ArrayList<>();
        for (int kind = 0; kind < 8; kind++) {
            predictions.addAll(new SimulatedArticles(random.nextLong(), otherwise(random))
                    .labelled("kind" + kind, 130, 0.16, 0.48, 0.36));
        }
        return ErrorRates.of(predictions).orElseThrow();
    }

    /** Error rates of a kind: a part of what would be called neutral is called critical, or the other way round. */
    private static double[][] otherwise(SplittableRandom random) {
        double[][] rates = new double[3][];
        double shift = Math.max(-0.2, Math.min(0.2, 0.08 * random.nextGaussian()));
        for (int label = 0; label < 3; label++) {
            double[] usual = SimulatedArticles.RATES[label];
            rates[label] = new double[] {usual[0], usual[1] - shift, usual[2] + shift};
        }
        return rates;
    }

    /** Of the three shares and net, with labelled articles of one kind, to which the groups belong as well. */
    private static double[] coverage(int articles, double... shares) {
        double[] held = new double[4];
        for (int set = 0; set < SETS; set++) {
            SimulatedArticles simulated = new SimulatedArticles(100 + set, SimulatedArticles.RATES);
            ErrorRates rates = ErrorRates.of(simulated.labelled("", 1_000, 0.16, 0.48, 0.36))
                    .orElseThrow();
            for (int group = 0; group < GROUPS; group++) {
                count(held, estimate(simulated.group(articles, shares), rates, (long) set * GROUPS + group), shares);
            }
        }
        for (int i = 0; i < held.length; i++) {
            held[i] /= SETS * GROUPS;
        }
        return held;
    }

    private static ShareEstimate estimate(SampleMoments moments, ErrorRates rates, long number) {
        return ShareEstimate.of(List.of(new VersionSample(moments, rates)), number, number);
    }

    private static void count(double[] held, ShareEstimate estimate, double... shares) {
        held[0] += holds(estimate.supportive(), shares[0]);
        held[1] += holds(estimate.neutral(), shares[1]);
        held[2] += holds(estimate.critical(), shares[2]);
        held[3] += holds(estimate.net(), shares[0] - shares[2]);
    }

    private static double holds(Estimate estimate, double truth) {
        return estimate.low() <= truth + 1e-12 && truth - 1e-12 <= estimate.high() ? 1 : 0;
    }
}
