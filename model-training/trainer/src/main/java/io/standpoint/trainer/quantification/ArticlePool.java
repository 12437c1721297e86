package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import io.standpoint.model.quantification.SampleMoments;
import io.standpoint.model.quantification.Shares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Labelled articles to draw from.
 *
 * @param articles each the paragraphs of one, in the order of their ids
 */
record ArticlePool(List<List<CrossFittedPrediction>> articles) {

    /** How strongly articles of one stance are preferred in a tilted draw: standard deviation of the exponents. */
    private static final double TILT = 4;

    static ArticlePool of(List<CrossFittedPrediction> predictions) {
        TreeMap<String, List<CrossFittedPrediction>> byArticle = new TreeMap<>();
        predictions.forEach(prediction -> byArticle
                .computeIfAbsent(prediction.article(), id -> new ArrayList<>())
                .add(prediction));
        return new ArticlePool(List.copyOf(byArticle.values()));
    }

    int size() {
        return articles.size();
    }

    List<CrossFittedPrediction> paragraphs() {
        return articles.stream().flatMap(List::stream).toList();
    }

    /** Of each article the paragraphs that fit, such as those toward subjects of one kind. */
    ArticlePool where(Predicate<CrossFittedPrediction> fits) {
        return new ArticlePool(articles.stream()
                .map(article -> article.stream().filter(fits).toList())
                .filter(article -> !article.isEmpty())
                .toList());
    }

    /** Two halves at random. */
    List<ArticlePool> halves(Random random) {
        List<List<CrossFittedPrediction>> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, random);
        int half = shuffled.size() / 2;
        return List.of(
                new ArticlePool(shuffled.subList(0, half)), new ArticlePool(shuffled.subList(half, shuffled.size())));
    }

    /** The half whose labels are the less supportive, and the other. */
    List<ArticlePool> byNet() {
        List<List<CrossFittedPrediction>> sorted = new ArrayList<>(articles);
        sorted.sort(Comparator.comparingDouble(article -> Tally.labels(article).net()));
        int half = sorted.size() / 2;
        return List.of(new ArticlePool(sorted.subList(0, half)), new ArticlePool(sorted.subList(half, sorted.size())));
    }

    /** Paragraphs with replacement, the labels with shares drawn evenly from the simplex. */
    List<CrossFittedPrediction> paragraphsAtAnyShares(int count, Random random) {
        double one = random.nextDouble();
        double other = random.nextDouble();
        List<List<CrossFittedPrediction>> byLabel = new ArrayList<>();
        for (Stance label : Stance.values()) {
            byLabel.add(paragraphs().stream().filter(p -> p.label() == label).toList());
        }
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double place = random.nextDouble();
                    int label = (place < one ? 0 : 1) + (place < other ? 0 : 1);
                    return drawn(byLabel.get(label), random);
                })
                .toList();
    }

    /** Paragraphs with replacement, as they are. */
    List<CrossFittedPrediction> paragraphs(int count, Random random) {
        List<CrossFittedPrediction> all = paragraphs();
        return IntStream.range(0, count).mapToObj(i -> drawn(all, random)).toList();
    }

    /** Articles with replacement. */
    ArticlePool drawn(int count, Random random) {
        return new ArticlePool(
                IntStream.range(0, count).mapToObj(i -> drawn(articles, random)).toList());
    }

    /** Articles with replacement, those with certain shares rather than others. */
    ArticlePool tilted(int count, Random random) {
        double s = TILT * random.nextGaussian();
        double n = TILT * random.nextGaussian();
        double c = TILT * random.nextGaussian();
        double[] until = new double[articles.size()];
        double sum = 0;
        for (int i = 0; i < until.length; i++) {
            Shares shares = Tally.labels(articles.get(i));
            sum += Math.exp(s * shares.supportive() + n * shares.neutral() + c * shares.critical());
            until[i] = sum;
        }
        double all = sum;
        return new ArticlePool(IntStream.range(0, count)
                .mapToObj(i -> {
                    int found = Arrays.binarySearch(until, random.nextDouble() * all);
                    return articles.get(found < 0 ? -found - 1 : found);
                })
                .toList());
    }

    private static <T> T drawn(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** The mean over articles of the shares of the labels within each. */
    Shares labels() {
        double supportive = 0;
        double critical = 0;
        for (List<CrossFittedPrediction> article : articles) {
            Shares shares = Tally.labels(article);
            supportive += shares.supportive() / articles.size();
            critical += shares.critical() / articles.size();
        }
        return Shares.nearest(supportive, critical);
    }

    /** What the model said, weighted by article. */
    SampleMoments moments() {
        return articles.stream()
                .map(Tally::said)
                .map(said -> SampleMoments.ofCluster(1, 1, said.supportive(), said.critical()))
                .reduce(SampleMoments.NONE, SampleMoments::plus);
    }
}
