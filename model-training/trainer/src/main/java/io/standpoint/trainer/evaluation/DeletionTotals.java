package io.standpoint.trainer.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What deleting words did to the paragraphs of one article, or of several. */
final class DeletionTotals {

    private static final int DRAWS = 1_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 20261123;

    private final Map<Measure, Double> sums = new EnumMap<>(Measure.class);
    private int paragraphs;

    /** What is summed over paragraphs. */
    enum Measure {
        EVIDENCE_FALL,
        EVIDENCE_CHANGE,
        EVIDENCE_FLIP,
        RANDOM_FALL,
        RANDOM_CHANGE,
        RANDOM_FLIP
    }

    static DeletionTotals sum(List<DeletionTotals> some) {
        DeletionTotals sum = new DeletionTotals();
        some.forEach(sum::add);
        return sum;
    }

    private void add(DeletionTotals other) {
        paragraphs += other.paragraphs;
        other.sums.forEach(this::add);
    }

    private void add(Measure measure, double value) {
        sums.merge(measure, value, Double::sum);
    }

    /** Counts paragraphs that are tested. */
    void count(int tested) {
        paragraphs += tested;
    }

    void addEvidence(double fall, boolean flip, double weight) {
        add(Measure.EVIDENCE_FALL, weight * fall);
        add(Measure.EVIDENCE_CHANGE, weight * Math.abs(fall));
        add(Measure.EVIDENCE_FLIP, flip ? weight : 0);
    }

    void addRandom(double fall, boolean flip, double weight) {
        add(Measure.RANDOM_FALL, weight * fall);
        add(Measure.RANDOM_CHANGE, weight * Math.abs(fall));
        add(Measure.RANDOM_FLIP, flip ? weight : 0);
    }

    int paragraphs() {
        return paragraphs;
    }

    /** The mean over paragraphs. */
    double mean(Measure measure) {
        return sums.getOrDefault(measure, 0.0) / paragraphs;
    }

    /** The ratio of two means over all articles, with the 2.5 % and 97.5 % points over draws of whole articles. */
    static Faithfulness.Ratio ratio(List<DeletionTotals> articles, Measure over, Measure under) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            DeletionTotals drawn = new DeletionTotals();
            for (int i = 0; i < articles.size(); i++) {
                drawn.add(articles.get(random.nextInt(articles.size())));
            }
            values[draw] = drawn.ratio(over, under);
        }
        Arrays.sort(values);
        double value = sum(articles).ratio(over, under);
        return new Faithfulness.Ratio(
                value,
                Math.min(value, values[(int) (DRAWS * TAIL)]),
                Math.max(value, values[DRAWS - 1 - (int) (DRAWS * TAIL)]));
    }

    private double ratio(Measure over, Measure under) {
        return mean(over) / Math.max(Faithfulness.LEAST, mean(under));
    }
}
