package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.quantification.Comparison;
import io.standpoint.model.quantification.ErrorRates;
import io.standpoint.model.quantification.ShareEstimate;
import io.standpoint.model.quantification.VersionSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How wide the intervals of net are for so many articles, drawn from the labelled ones. */
public final class IntervalWidths {

    private static final int BAGS = 200;

    private final ArticlePool pool;
    private final ErrorRates rates;
    private final long seed;

    /**
     * Measures.
     *
     * @param predictions articles to draw from
     * @param rates by which they are corrected
     * @param seed everything random follows from it
     */
    public IntervalWidths(List<CrossFittedPrediction> predictions, ErrorRates rates, long seed) {
        this.pool = ArticlePool.of(predictions);
        this.rates = rates;
        this.seed = seed;
    }

    /** Mean half-widths as a Markdown table, a line for each number of articles. */
    public String table() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| articles | interval of net | from articles | from the model | difference of two alike | of two others |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
        for (int articles : List.of(10, 30, 100, 300, 1_000, 10_000)) {
            lines.add(line(articles, articles > 1_000 ? BAGS / 10 : BAGS));
        }
        return String.join("\n", lines);
    }

    private String line(int articles, int bags) {
        Random random = new Random(seed);
        double[] sums = new double[5];
        for (int bag = 0; bag < bags; bag++) {
            long likeness = random.nextLong();
            ShareEstimate one = estimate(articles, random, likeness);
            sums[0] += (one.net().high() - one.net().low()) / 2;
            sums[1] += one.fromArticles();
            sums[2] += one.fromModel();
            sums[3] += halfWidth(Comparison.of(one, estimate(articles, random, likeness)));
            sums[4] += halfWidth(Comparison.of(one, estimate(articles, random, ~likeness)));
        }
        return String.format(
                Locale.ROOT,
                "| %,d | ±%.2f | ±%.2f | ±%.2f | ±%.2f | ±%.2f |",
                articles,
                sums[0] / bags,
                sums[1] / bags,
                sums[2] / bags,
                sums[3] / bags,
                sums[4] / bags);
    }

    private ShareEstimate estimate(int articles, Random random, long likeness) {
        VersionSample sample = new VersionSample(pool.drawn(articles, random).moments(), rates);
        return ShareEstimate.of(List.of(sample), random.nextLong(), likeness);
    }

    private static double halfWidth(Comparison comparison) {
        return (comparison.net().high() - comparison.net().low()) / 2;
    }
}
