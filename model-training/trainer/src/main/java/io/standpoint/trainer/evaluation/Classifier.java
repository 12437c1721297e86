package io.standpoint.trainer.evaluation;

import io.standpoint.model.Probabilities;
import io.standpoint.model.text.Article;
import java.util.List;

/** What is evaluated: a model or a baseline. */
@FunctionalInterface
public interface Classifier {

    /**
     * The probabilities of every paragraph.
     *
     * @param article any article
     * @return one for each paragraph, in order
     */
    List<Probabilities> classify(Article article);
}
