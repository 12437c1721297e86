package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.card.Estimate;
import io.standpoint.model.quantification.Comparison;
import io.standpoint.model.quantification.ErrorRates;
import io.standpoint.model.quantification.ShareEstimate;
import io.standpoint.model.quantification.Shares;
import io.standpoint.model.quantification.VersionSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * How often the intervals hold the shares of the labels on real articles: error rates from one part of them, bags drawn
 * with replacement from another, whose shares are the truth.
 */
public final class IntervalCoverage {

    private static final int BAGS = 200;
    private static final int FEWEST_ARTICLES = 30;

    private final ArticlePool pool;
    private final long seed;

    /** Measures on these predictions; everything random follows from the seed. */
    public IntervalCoverage(List<CrossFittedPrediction> predictions, long seed) {
        this.pool = ArticlePool.of(predictions);
        this.seed = seed;
    }

    /**
     * Coverage as a Markdown table: without and with the variance between groups, a line for each group, their mean
     * first.
     */
    public String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| bags of | articles | supportive | neutral | critical | net | half-width of net |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- |");
        for (int articles : List.of(30, 100)) {
            lines.addAll(
                    groups("a kind of subject that is not labelled", articles, CrossFittedPrediction::kind, false));
            lines.addAll(groups("a kind of which half is labelled", articles, CrossFittedPrediction::kind, true));
            lines.addAll(groups("a leaning that is not labelled", articles, CrossFittedPrediction::leaning, false));
        }
        return String.join("\n", lines);
    }

    /**
     * Coverage of differences of net, as a Markdown table: between two halves of a group that is not labelled, which are
     * said to be alike. Halves at random hardly differ; the more and the less supportive half do, as much as any groups.
     */
    public String comparisons() {
        List<String> lines = new ArrayList<>();
        lines.add("| halves of | articles of each | interval holds the difference | half-width | told apart |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (int articles : List.of(30, 100)) {
            lines.add(random("a kind of subject, at random", articles, CrossFittedPrediction::kind));
            lines.add(random("a leaning, at random", articles, CrossFittedPrediction::leaning));
            lines.add(halves("a kind of subject, by net", articles, CrossFittedPrediction::kind, ArticlePool::byNet));
            lines.add(halves("a leaning, by net", articles, CrossFittedPrediction::leaning, ArticlePool::byNet));
        }
        return String.join("\n", lines);
    }

    private String random(String title, int articles, Function<CrossFittedPrediction, String> group) {
        Random random = new Random(seed);
        return halves(title, articles, group, own -> own.halves(random));
    }

    private String halves(
            String title,
            int articles,
            Function<CrossFittedPrediction, String> group,
            Function<ArticlePool, List<ArticlePool>> split) {
        Random random = new Random(seed);
        double held = 0;
        double halfWidth = 0;
        double apart = 0;
        int count = 0;
        for (String name : groupsOf(group)) {
            Optional<ErrorRates> rates =
                    ErrorRates.of(pool.where(p -> !group.apply(p).equals(name)).paragraphs());
            if (rates.isEmpty()) {
                continue;
            }
            List<ArticlePool> halves =
                    split.apply(pool.where(p -> group.apply(p).equals(name)));
            double truth = halves.get(1).labels().net() - halves.get(0).labels().net();
            for (int bag = 0; bag < BAGS; bag++) {
                long likeness = random.nextLong();
                Comparison comparison = Comparison.of(
                        estimate(halves.get(1).drawn(articles, random), rates.get(), random.nextLong(), likeness),
                        estimate(halves.get(0).drawn(articles, random), rates.get(), random.nextLong(), likeness));
                held += comparison.net().low() <= truth
                                && truth <= comparison.net().high()
                        ? 1
                        : 0;
                halfWidth += (comparison.net().high() - comparison.net().low()) / 2;
                apart += comparison.distinguishable() ? 1 : 0;
                count++;
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | ±%.2f | %.1f %% |",
                title,
                articles,
                100 * held / count,
                halfWidth / count,
                100 * apart / count);
    }

    /** Groups with enough articles, by name. */
    private List<String> groupsOf(Function<CrossFittedPrediction, String> group) {
        return pool.paragraphs().stream()
                .map(group)
                .distinct()
                .filter(name -> {
                    int size = pool.where(p -> group.apply(p).equals(name)).size();
                    return size >= FEWEST_ARTICLES && size < pool.size();
                })
                .sorted()
                .toList();
    }

    private static ShareEstimate estimate(ArticlePool articles, ErrorRates rates, long group, long likeness) {
        return ShareEstimate.of(List.of(new VersionSample(articles.moments(), rates)), group, likeness);
    }

    private List<String> groups(
            String title, int articles, Function<CrossFittedPrediction, String> group, boolean halfLabelled) {
        Random random = new Random(seed);
        Held without = new Held();
        Held with = new Held();
        List<String> lines = new ArrayList<>();
        for (String name :
                pool.paragraphs().stream().map(group).distinct().sorted().toList()) {
            ArticlePool own = pool.where(p -> group.apply(p).equals(name));
            if (own.size() < FEWEST_ARTICLES || own.size() == pool.size()) {
                continue;
            }
            List<CrossFittedPrediction> labelled = new ArrayList<>(
                    pool.where(p -> !group.apply(p).equals(name)).paragraphs());
            ArticlePool rest = own;
            if (halfLabelled) {
                List<ArticlePool> halves = own.halves(random);
                labelled.addAll(halves.get(0).paragraphs());
                rest = halves.get(1);
            }
            Optional<ErrorRates> rates = ErrorRates.of(labelled);
            if (rates.isPresent()) {
                Held here = held(rest, articles, rates.get(), random);
                with.add(here);
                without.add(held(rest, articles, rates.get().withoutDifferences(), random));
                lines.add(here.line("– " + (name.isEmpty() ? "(none)" : name), articles));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, with.line(title + ", with it", articles));
            lines.add(0, without.line(title + ", without the variance between groups", articles));
        }
        return lines;
    }

    private static Held held(ArticlePool group, int articles, ErrorRates rates, Random random) {
        Shares truth = group.labels();
        Held held = new Held();
        for (int bag = 0; bag < BAGS; bag++) {
            held.add(estimate(group.drawn(articles, random), rates, random.nextLong(), random.nextLong()), truth);
        }
        return held;
    }

    /** How often intervals held the truth, and how wide those of net were; a mean over groups counts each alike. */
    private static final class Held {

        private final double[] held = new double[4];
        private double halfWidth;
        private int count;

        void add(ShareEstimate estimate, Shares truth) {
            held[0] += holds(estimate.supportive(), truth.supportive());
            held[1] += holds(estimate.neutral(), truth.neutral());
            held[2] += holds(estimate.critical(), truth.critical());
            held[3] += holds(estimate.net(), truth.net());
            halfWidth += (estimate.net().high() - estimate.net().low()) / 2;
            count++;
        }

        void add(Held group) {
            for (int i = 0; i < held.length; i++) {
                held[i] += group.held[i];
            }
            halfWidth += group.halfWidth;
            count += group.count;
        }

        private static double holds(Estimate estimate, double truth) {
            return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
        }

        String line(String title, int articles) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.2f |",
                    title,
                    articles,
                    100 * held[0] / count,
                    100 * held[1] / count,
                    100 * held[2] / count,
                    100 * held[3] / count,
                    halfWidth / count);
        }
    }
}
