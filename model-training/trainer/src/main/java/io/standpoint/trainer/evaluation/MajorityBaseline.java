package io.standpoint.trainer.evaluation;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Article;
import io.standpoint.trainer.data.LabelledArticle;
import java.util.Collections;
import java.util.List;

/** Gives every paragraph the shares of the training labels, so that the most frequent label is always predicted. */
// The order of the stances is part of their contract: it is that of the network's outputs.
@SuppressWarnings("EnumOrdinal")
public final class MajorityBaseline implements Classifier {

    private final Probabilities shares;

    /**
     * Counts labels.
     *
     * @param train articles with at least one label
     */
    public MajorityBaseline(List<LabelledArticle> train) {
        double[] counts = new double[Stance.values().length];
        double total = 0;
        for (LabelledArticle article : train) {
            for (LabelledArticle.LabelledParagraph paragraph : article.paragraphs()) {
                if (paragraph.stance() != null) {
                    counts[paragraph.stance().ordinal()]++;
                    total++;
                }
            }
        }
        shares = new Probabilities(counts[0] / total, counts[1] / total, counts[2] / total);
    }

    @Override
    public List<Probabilities> classify(Article article) {
        return Collections.nCopies(article.paragraphs().size(), shares);
    }
}
