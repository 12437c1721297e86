package io.standpoint.model.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Articles whose labels and whose model are known. Paragraphs of one article are alike in both: half of an article's
 * paragraphs have the stance of the article, and half of the errors on a label are those that the article began with.
 */
final class SimulatedArticles {

    /** Rows are labels, columns what is said; about those of the model that ships. */
    static final double[][] RATES = {{0.36, 0.27, 0.37}, {0.09, 0.67, 0.24}, {0.08, 0.31, 0.61}};

    private static final List<Stance> STANCES = List.of(Stance.values());
    private static final int PARAGRAPHS = 9;
    private static final double ALIKE = 0.5;

    private final SplittableRandom random;
    private final double[][] rates;

    SimulatedArticles(long seed, double[]... rates) {
        this.random = new SplittableRandom(seed);
        this.rates = rates;
    }

    /** Labelled articles with subjects of one kind. */
    List<CrossFittedPrediction> labelled(String kind, int articles, double... shares) {
        List<CrossFittedPrediction> predictions = new ArrayList<>();
        for (int article = 0; article < articles; article++) {
            for (int[] paragraph : article(shares)) {
                predictions.add(Predictions.of(kind + article, kind, STANCES.get(paragraph[0]), paragraph[1]));
            }
        }
        return predictions;
    }

    /** What the model says of articles with these expected shares, weighted by article. */
    SampleMoments group(int articles, double... shares) {
        SampleMoments moments = SampleMoments.NONE;
        for (int article = 0; article < articles; article++) {
            double supportive = 0;
            double critical = 0;
            for (int[] paragraph : article(shares)) {
                supportive += paragraph[1] == Stance.SUPPORTIVE.index() ? 1.0 / PARAGRAPHS : 0;
                critical += paragraph[1] == Stance.CRITICAL.index() ? 1.0 / PARAGRAPHS : 0;
            }
            moments = moments.plus(SampleMoments.ofCluster(1, 1, supportive, critical));
        }
        return moments;
    }

    /** Label and what was said of every paragraph. */
    private int[][] article(double... shares) {
        int common = drawn(shares);
        int[] begun = {drawn(rates[0]), drawn(rates[1]), drawn(rates[2])};
        int[][] paragraphs = new int[PARAGRAPHS][];
        for (int p = 0; p < PARAGRAPHS; p++) {
            int label = random.nextDouble() < ALIKE ? common : drawn(shares);
            paragraphs[p] = new int[] {label, random.nextDouble() < ALIKE ? begun[label] : drawn(rates[label])};
        }
        return paragraphs;
    }

    private int drawn(double... shares) {
        double left = random.nextDouble();
        for (int i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }

    /** Single predictions. */
    static final class Predictions {

        private static final Probabilities[] SURE = {
            new Probabilities(1, 0, 0), new Probabilities(0, 1, 0), new Probabilities(0, 0, 1)
        };

        private Predictions() {}

        static CrossFittedPrediction of(String article, String kind, Stance label, int said) {
            return new CrossFittedPrediction(article, "simulated", kind, "", 0, label, SURE[said]);
        }

        /** An article for every label, with so many paragraphs of which each stance was said. */
        static List<CrossFittedPrediction> counted(int[]... counts) {
            List<CrossFittedPrediction> predictions = new ArrayList<>();
            for (Stance label : Stance.values()) {
                for (Stance said : Stance.values()) {
                    for (int i = 0; i < counts[label.index()][said.index()]; i++) {
                        predictions.add(of("a" + label + i, "", label, said.index()));
                    }
                }
            }
            return predictions;
        }
    }
}
