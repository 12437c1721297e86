package io.standpoint.serving;

import io.standpoint.model.Probabilities;
import java.util.List;

/**
 * What one model says of one article.
 *
 * @param modelName the model's name
 * @param modelVersion the model's version
 * @param undecidedThreshold confidence below this is undecided
 * @param paragraphs calibrated, one for each paragraph, in order
 */
public record Classification(
        String modelName, String modelVersion, double undecidedThreshold, List<Probabilities> paragraphs) {

    public Classification {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whether the model is too unsure of a paragraph to be taken at its word. */
    public boolean undecided(int paragraph) {
        return paragraphs.get(paragraph).confidence() < undecidedThreshold;
    }
}
