package io.standpoint.trainer.evaluation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Intervals from drawing whole articles with replacement: paragraphs of one article are alike, so drawing paragraphs
 * would make the interval too narrow (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, section 13.3,
 * percentile interval).
 */
public final class Bootstrap {

    private static final int DRAWS = 1_000;
    private static final double TAIL = 0.025;

    private final long seed;

    /** Draws follow from the seed alone. */
    public Bootstrap(long seed) {
        this.seed = seed;
    }

    /**
     * An interval.
     *
     * @param low its lower end
     * @param high its upper end, at least {@code low}
     */
    public record Interval(double low, double high) {}

    /**
     * The 95 % interval of a measure.
     *
     * @param predictions at least one
     * @param measure of the counts of a draw
     * @return the 2.5 % and 97.5 % points of 1,000 draws
     */
    public Interval interval(Collection<Prediction> predictions, ToDoubleFunction<Confusion> measure) {
        Map<String, Confusion> byArticle = new TreeMap<>();
        predictions.forEach(prediction -> byArticle
                .computeIfAbsent(prediction.article(), id -> new Confusion())
                .add(prediction.gold(), prediction.probabilities().mostProbable()));
        List<Confusion> articles = List.copyOf(byArticle.values());
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Confusion drawn = new Confusion();
            for (int i = 0; i < articles.size(); i++) {
                drawn.add(articles.get(random.nextInt(articles.size())));
            }
            values[draw] = measure.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        return new Interval(values[(int) (DRAWS * TAIL)], values[DRAWS - 1 - (int) (DRAWS * TAIL)]);
    }
}
