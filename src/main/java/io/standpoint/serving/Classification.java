package io.standpoint.serving;

import io.standpoint.model.EvidenceWord;
import io.standpoint.model.Probabilities;
import java.util.List;

/**
 * What one model says of one article.
 *
 * @param modelName the model's name
 * @param modelVersion the model's version
 * @param undecidedThreshold confidence below this is undecided
 * @param paragraphs calibrated, one for each paragraph, in order
 * @param evidence for each paragraph the words that weigh most, the strongest first; empty where nobody asked for it
 */
public record Classification(
        String modelName,
        String modelVersion,
        double undecidedThreshold,
        List<Probabilities> paragraphs,
        List<List<EvidenceWord>> evidence) {

    public Classification {
        paragraphs = List.copyOf(paragraphs);
        evidence = List.copyOf(evidence);
    }

    /** Whether the model is too unsure of a paragraph to be taken at its word. */
    public boolean undecided(int paragraph) {
        return paragraphs.get(paragraph).confidence() < undecidedThreshold;
    }

    /** Whether evidence was asked for. */
    public boolean explained() {
        return !evidence.isEmpty();
    }
}
