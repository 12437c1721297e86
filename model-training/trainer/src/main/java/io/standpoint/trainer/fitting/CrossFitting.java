package io.standpoint.trainer.fitting;

import io.standpoint.model.Calibration;
import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import io.standpoint.model.StanceNetwork;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Cross-fitting by article: the articles are dealt into folds, and every fold is predicted by a network that was fitted
 * on the others. An article with several subjects stays in one fold.
 */
final class CrossFitting {

    private final List<List<LabelledArticle>> folds;

    /**
     * Deals the articles.
     *
     * @param articles to deal, by their ids
     * @param count of folds
     * @param seed of the order
     * @throws InvalidDataException if a fold comes out without a label, which leaves nothing to fit on or to predict
     */
    CrossFitting(List<LabelledArticle> articles, int count, long seed) throws InvalidDataException {
        List<String> ids = new ArrayList<>(
                new TreeSet<>(articles.stream().map(LabelledArticle::id).toList()));
        Collections.shuffle(ids, new Random(seed));
        Map<String, Integer> foldOf = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            foldOf.put(ids.get(i), i % count);
        }
        folds = new ArrayList<>();
        for (int fold = 0; fold < count; fold++) {
            int number = fold;
            folds.add(
                    articles.stream().filter(a -> foldOf.get(a.id()) == number).toList());
            if (folds.get(fold).stream().noneMatch(article -> article.labelled() > 0)) {
                throw new InvalidDataException(
                        ids.size() + " articles are too few for " + count
                                + " folds: fold " + (fold + 1)
                                + " has no labelled paragraph; label more articles, or lower calibration.folds in the configuration");
            }
        }
    }

    int count() {
        return folds.size();
    }

    /** What a fold's network must not see. */
    List<LabelledArticle> heldOut(int fold) {
        return folds.get(fold);
    }

    /** What a fold's network is fitted on. */
    List<LabelledArticle> others(int fold) {
        List<LabelledArticle> others = new ArrayList<>();
        for (int other = 0; other < folds.size(); other++) {
            if (other != fold) {
                others.addAll(folds.get(other));
            }
        }
        return others;
    }

    /**
     * A network's own scores for a labelled paragraph.
     *
     * @param article whose it is
     * @param paragraph place in the article
     * @param label the annotated stance
     * @param logarithms of the network's probabilities, in the order of {@link Stance}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Scored(LabelledArticle article, int paragraph, Stance label, double[] logarithms) {

        CrossFittedPrediction calibrated(Calibration calibration) {
            return new CrossFittedPrediction(
                    article.id(),
                    article.dataset(),
                    article.kind(),
                    article.bias(),
                    paragraph,
                    label,
                    calibration.apply(logarithms));
        }
    }

    /** Scores all labelled paragraphs of the articles. */
    static List<Scored> score(StanceNetwork network, List<LabelledArticle> articles) {
        List<List<double[]>> all =
                network.score(articles.stream().map(LabelledArticle::article).toList());
        List<Scored> scored = new ArrayList<>();
        for (int a = 0; a < articles.size(); a++) {
            LabelledArticle article = articles.get(a);
            for (int p = 0; p < article.paragraphs().size(); p++) {
                Stance label = article.paragraphs().get(p).stance();
                if (label != null) {
                    scored.add(new Scored(article, p, label, all.get(a).get(p)));
                }
            }
        }
        return scored;
    }
}
