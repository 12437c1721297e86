package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.quantification.Shares;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How far each method's shares are from those of the labels. Methods are fitted on one half of the articles and tried on
 * bags of the other, with many halvings; in the last two kinds of bag, fitted on all articles but those of one kind of
 * subject, or one leaning of outlet, and tried on these.
 */
public final class MethodComparison {

    private static final int HALVINGS = 20;
    private static final int BAGS = 25;
    private static final int FEWEST_ARTICLES = 30;

    private final ArticlePool pool;
    private final long seed;
    private final int halvings;

    /** Compares on these predictions; everything random follows from the seed. */
    public MethodComparison(List<CrossFittedPrediction> predictions, long seed) {
        this(predictions, seed, HALVINGS);
    }

    MethodComparison(List<CrossFittedPrediction> predictions, long seed, int halvings) {
        this.pool = ArticlePool.of(predictions);
        this.seed = seed;
        this.halvings = halvings;
    }

    /**
     * The comparison as a Markdown table.
     *
     * @return a line for each method; in each cell the mean absolute error of the three shares and that of net
     */
    public String table() {
        Map<String, Map<Method, Errors>> found = new LinkedHashMap<>();
        for (int count : List.of(30, 100, 300, 1000)) {
            found.put(count + " paragraphs, any shares", halved((p, r) -> p.paragraphsAtAnyShares(count, r)));
        }
        for (int count : List.of(30, 100, 300, 1000)) {
            found.put(count + " paragraphs", halved((p, r) -> p.paragraphs(count, r)));
        }
        for (int count : List.of(30, 100)) {
            found.put(count + " articles", halved((p, r) -> p.drawn(count, r).paragraphs()));
        }
        for (int count : List.of(30, 100)) {
            found.put(count + " articles, tilted", halved((p, r) -> p.tilted(count, r)
                    .paragraphs()));
        }
        found.put("100 articles of another kind", leftOut(CrossFittedPrediction::kind));
        found.put("100 articles of another leaning", leftOut(CrossFittedPrediction::leaning));
        return table(found);
    }

    private Map<Method, Errors> halved(BiFunction<ArticlePool, Random, List<CrossFittedPrediction>> bag) {
        Random random = new Random(seed);
        Map<Method, Errors> errors = new EnumMap<>(Method.class);
        for (int halving = 0; halving < halvings; halving++) {
            List<ArticlePool> halves = pool.halves(random);
            ArticlePool other = halves.get(1);
            compare(halves.get(0), () -> bag.apply(other, random), errors);
        }
        return errors;
    }

    private Map<Method, Errors> leftOut(Function<CrossFittedPrediction, String> group) {
        Random random = new Random(seed);
        Map<Method, Errors> errors = new EnumMap<>(Method.class);
        for (String name :
                pool.paragraphs().stream().map(group).distinct().sorted().toList()) {
            ArticlePool own = pool.where(p -> group.apply(p).equals(name));
            if (own.size() >= FEWEST_ARTICLES && own.size() < pool.size()) {
                compare(
                        pool.where(p -> !group.apply(p).equals(name)),
                        () -> own.drawn(100, random).paragraphs(),
                        errors);
            }
        }
        return errors;
    }

    private static void compare(
            ArticlePool labelled, Supplier<List<CrossFittedPrediction>> bags, Map<Method, Errors> errors) {
        Map<Method, Method.Quantifier> fitted = new EnumMap<>(Method.class);
        for (Method method : Method.values()) {
            fitted.put(method, method.fit(labelled.paragraphs()));
        }
        for (int i = 0; i < BAGS; i++) {
            List<CrossFittedPrediction> bag = bags.get();
            Shares truth = Tally.labels(bag);
            fitted.forEach((method, quantifier) ->
                    errors.computeIfAbsent(method, m -> new Errors()).add(quantifier.quantify(bag), truth));
        }
    }

    private static String table(Map<String, Map<Method, Errors>> found) {
        List<String> lines = new ArrayList<>();
        lines.add("| bag | "
                + String.join(
                        " | ",
                        List.of(Method.values()).stream().map(Method::title).toList()) + " |");
        lines.add("| --- |" + " --- |".repeat(Method.values().length));
        found.forEach((bag, errors) -> {
            if (!errors.isEmpty()) {
                lines.add("| " + bag + " | "
                        + String.join(
                                " | ",
                                errors.values().stream().map(Errors::toString).toList()) + " |");
            }
        });
        return String.join("\n", lines);
    }

    /** Mean absolute errors of the three shares together, and of net. */
    static final class Errors {

        private double shares;
        private double net;
        private int count;

        void add(Shares found, Shares truth) {
            shares += (Math.abs(found.supportive() - truth.supportive())
                            + Math.abs(found.neutral() - truth.neutral())
                            + Math.abs(found.critical() - truth.critical()))
                    / 3;
            net += Math.abs(found.net() - truth.net());
            count++;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f, %.3f", shares / count, net / count);
        }
    }
}
