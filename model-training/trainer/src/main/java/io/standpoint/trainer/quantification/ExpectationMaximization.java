package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import io.standpoint.model.quantification.Shares;
import java.util.List;

/**
 * Shares under which the probabilities are most likely (Saerens, Latinne and Decaestecker, "Adjusting the Outputs of a
 * Classifier to New a Priori Probabilities", Neural Computation 14, 2002, section 2.2).
 *
 * @param presumed the shares for which the model's probabilities hold
 * @param start first guess
 */
record ExpectationMaximization(Shares presumed, Shares start) implements Method.Quantifier {

    private static final int MOST_ROUNDS = 300;
    private static final double SETTLED = 1e-6;

    /**
     * Takes the shares that the model presumes from its probabilities: those at which, put in place of the labels' shares,
     * the mean probability on the labelled paragraphs is the share of their labels.
     */
    static ExpectationMaximization recalibrated(List<CrossFittedPrediction> labelled) {
        Shares labels = Tally.labels(labelled);
        Shares presumed = labels;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Shares mean = weighted(labelled, labels, presumed);
            presumed = normalised(
                    presumed.supportive() * mean.supportive() / labels.supportive(),
                    presumed.neutral() * mean.neutral() / labels.neutral(),
                    presumed.critical() * mean.critical() / labels.critical());
        }
        return new ExpectationMaximization(presumed, labels);
    }

    @Override
    public Shares quantify(List<CrossFittedPrediction> bag) {
        Shares shares = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Shares next = weighted(bag, shares, presumed);
            double change =
                    Math.abs(next.supportive() - shares.supportive()) + Math.abs(next.critical() - shares.critical());
            shares = next;
            if (change < SETTLED) {
                break;
            }
        }
        return shares;
    }

    /** The mean of the probabilities where these shares take the place of the presumed ones. */
    private static Shares weighted(List<CrossFittedPrediction> bag, Shares shares, Shares presumed) {
        double supportive = 0;
        double critical = 0;
        for (CrossFittedPrediction paragraph : bag) {
            double s = weight(paragraph, Stance.SUPPORTIVE, shares, presumed);
            double n = weight(paragraph, Stance.NEUTRAL, shares, presumed);
            double c = weight(paragraph, Stance.CRITICAL, shares, presumed);
            supportive += s / (s + n + c);
            critical += c / (s + n + c);
        }
        return Shares.nearest(supportive / bag.size(), critical / bag.size());
    }

    private static double weight(CrossFittedPrediction paragraph, Stance stance, Shares shares, Shares presumed) {
        // Probabilities are kept with five decimals: none is quite impossible.
        double probability = Math.max(1e-6, paragraph.probabilities().of(stance));
        return probability * Math.max(1e-9, shares.of(stance)) / presumed.of(stance);
    }

    private static Shares normalised(double supportive, double neutral, double critical) {
        double sum = supportive + neutral + critical;
        return Shares.nearest(supportive / sum, critical / sum);
    }
}
