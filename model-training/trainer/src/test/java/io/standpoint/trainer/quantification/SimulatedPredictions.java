package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles of ten paragraphs with calibrated probabilities of a model that is often wrong. */
final class SimulatedPredictions {

    private SimulatedPredictions() {}

    /**
     * Draws.
     *
     * @param seed of the draws
     * @param articles how many
     * @param shares of the labels, in the order of {@link Stance}
     */
    static List<CrossFittedPrediction> of(long seed, int articles, double... shares) {
        Random random = new Random(seed);
        List<CrossFittedPrediction> predictions = new ArrayList<>();
        for (int i = 0; i < articles * 10; i++) {
            Stance label = drawn(random.nextDouble(), shares);
            predictions.add(new CrossFittedPrediction(
                    "a" + i / 10,
                    "simulated",
                    "kind" + i / 10 % 3,
                    "leaning" + i / 10 % 2,
                    i % 10,
                    label,
                    probabilities(label, random)));
        }
        return predictions;
    }

    private static Stance drawn(double place, double... shares) {
        if (place < shares[0]) {
            return Stance.SUPPORTIVE;
        }
        return place < shares[0] + shares[1] ? Stance.NEUTRAL : Stance.CRITICAL;
    }

    /** What Bayes' rule gives for alike shares of labels, of a number that is normal around the label's place. */
    private static Probabilities probabilities(Stance label, Random random) {
        double seen = label.index() + random.nextGaussian();
        double s = Math.exp(-seen * seen / 2);
        double n = Math.exp(-(seen - 1) * (seen - 1) / 2);
        double c = Math.exp(-(seen - 2) * (seen - 2) / 2);
        return new Probabilities(s / (s + n + c), n / (s + n + c), c / (s + n + c));
    }
}
