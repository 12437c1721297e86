package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.card.Estimate;
import io.standpoint.model.quantification.ErrorRates;
import io.standpoint.model.quantification.SampleMoments;
import io.standpoint.model.quantification.ShareEstimate;
import io.standpoint.model.quantification.Shares;
import io.standpoint.model.quantification.VersionSample;
import java.util.List;
import java.util.Locale;

/** The estimate for articles on which nothing was fitted or measured, beside their labels. */
public final class UnseenArticles {

    private final ArticlePool pool;
    private final ErrorRates rates;
    private final long seed;

    /**
     * Estimates.
     *
     * @param predictions for the unseen articles, with their labels
     * @param rates by which they are corrected
     * @param seed of the draws
     */
    public UnseenArticles(List<CrossFittedPrediction> predictions, ErrorRates rates, long seed) {
        this.pool = ArticlePool.of(predictions);
        this.rates = rates;
        this.seed = seed;
    }

    /** Labels, raw shares and estimate as a Markdown table. */
    public String table() {
        Shares labels = pool.labels();
        SampleMoments moments = pool.moments();
        Shares said = moments.shares();
        ShareEstimate estimate = ShareEstimate.of(List.of(new VersionSample(moments, rates)), seed, seed);
        return String.join(
                "\n",
                "| " + pool.size() + " articles | supportive | neutral | critical | net |",
                "| --- | --- | --- | --- | --- |",
                line("labels", labels),
                line("raw", said),
                "| estimate | " + written(estimate.supportive()) + " | " + written(estimate.neutral()) + " | "
                        + written(estimate.critical()) + " | " + written(estimate.net()) + " |");
    }

    private static String line(String title, Shares shares) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f |",
                title,
                shares.supportive(),
                shares.neutral(),
                shares.critical(),
                shares.net());
    }

    private static String written(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
    }
}
