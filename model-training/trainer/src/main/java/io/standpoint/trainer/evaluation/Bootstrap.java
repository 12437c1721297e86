package io.standpoint.trainer.evaluation;

import io.standpoint.model.card.Estimate;
import java.util.ArrayList;
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
     * A measure with its 95 % interval. A measure that is not linear in the counts, such as a calibration error, may be
     * larger in nearly every draw than in the sample; the interval is then widened to hold the sample's own value, so
     * that it errs on the cautious side.
     *
     * @param predictions at least one
     * @param measure of predictions, those of an article drawn twice given twice
     * @return its value, and the 2.5 % and 97.5 % points of 1,000 draws
     */
    public Estimate estimate(Collection<Prediction> predictions, ToDoubleFunction<List<Prediction>> measure) {
        Map<String, List<Prediction>> byArticle = new TreeMap<>();
        predictions.forEach(prediction -> byArticle
                .computeIfAbsent(prediction.article(), id -> new ArrayList<>())
                .add(prediction));
        List<List<Prediction>> articles = List.copyOf(byArticle.values());
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[DRAWS];
        List<Prediction> drawn = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn.clear();
            for (int i = 0; i < articles.size(); i++) {
                drawn.addAll(articles.get(random.nextInt(articles.size())));
            }
            values[draw] = measure.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        double value = measure.applyAsDouble(List.copyOf(predictions));
        return new Estimate(
                value,
                Math.min(value, values[(int) (DRAWS * TAIL)]),
                Math.max(value, values[DRAWS - 1 - (int) (DRAWS * TAIL)]));
    }
}
