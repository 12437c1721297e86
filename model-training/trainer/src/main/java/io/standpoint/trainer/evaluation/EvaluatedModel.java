package io.standpoint.trainer.evaluation;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.StanceModel;
import io.standpoint.trainer.data.LabelledArticle;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an evaluation needs of a model.
 *
 * @param classifier says the probabilities
 * @param undecidedThreshold confidence below which a paragraph is undecided, in [0, 1]
 * @param fittedOn ids of articles that it was fitted on, as far as it tells
 */
public record EvaluatedModel(Classifier classifier, double undecidedThreshold, Set<String> fittedOn) {

    /** Copies the ids. */
    public EvaluatedModel {
        fittedOn = Set.copyOf(fittedOn);
    }

    /** A model from its file, which names the articles that it was cross-fitted on. */
    public static EvaluatedModel of(StanceModel model) {
        return new EvaluatedModel(
                model::classify,
                model.undecidedThreshold(),
                model.crossFitted().stream()
                        .map(CrossFittedPrediction::article)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The share of these articles that the model was fitted on, in [0, 1]. */
    double fittedOn(Collection<LabelledArticle> articles) {
        return articles.stream()
                        .filter(article -> fittedOn.contains(article.id()))
                        .count()
                / (double) articles.size();
    }
}
