package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.quantification.Shares;
import java.util.List;
import java.util.function.Function;

/** Shares among paragraphs, each counting once. */
final class Tally {

    private Tally() {}

    static Shares labels(List<CrossFittedPrediction> paragraphs) {
        return counted(paragraphs, CrossFittedPrediction::label);
    }

    static Shares said(List<CrossFittedPrediction> paragraphs) {
        return counted(paragraphs, paragraph -> paragraph.probabilities().mostProbable());
    }

    static Shares meanProbabilities(List<CrossFittedPrediction> paragraphs) {
        double supportive = 0;
        double critical = 0;
        for (CrossFittedPrediction paragraph : paragraphs) {
            Probabilities probabilities = paragraph.probabilities();
            double sum = probabilities.supportive() + probabilities.neutral() + probabilities.critical();
            supportive += probabilities.supportive() / sum;
            critical += probabilities.critical() / sum;
        }
        return Shares.nearest(supportive / paragraphs.size(), critical / paragraphs.size());
    }

    private static Shares counted(
            List<CrossFittedPrediction> paragraphs, Function<CrossFittedPrediction, Stance> stance) {
        double[] counts = new double[Stance.values().length];
        paragraphs.forEach(paragraph -> counts[stance.apply(paragraph).index()]++);
        return Shares.nearest(
                counts[Stance.SUPPORTIVE.index()] / paragraphs.size(),
                counts[Stance.CRITICAL.index()] / paragraphs.size());
    }
}
