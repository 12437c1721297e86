package io.standpoint.model.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import java.util.Arrays;
import java.util.List;

/** How many paragraphs with each label the model said each stance of. */
final class Confusion {

    private static final int STANCES = Stance.values().length;

    private final double[] counts = new double[STANCES * STANCES];

    static Confusion of(List<CrossFittedPrediction> predictions) {
        Confusion confusion = new Confusion();
        predictions.forEach(prediction -> confusion
                .counts[place(prediction.label(), prediction.probabilities().mostProbable())]++);
        return confusion;
    }

    private static int place(Stance label, Stance said) {
        return label.index() * STANCES + said.index();
    }

    void add(Confusion other, double times) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += times * other.counts[i];
        }
    }

    double paragraphs() {
        return Arrays.stream(counts).sum();
    }

    double labelled(Stance label) {
        double sum = 0;
        for (Stance said : Stance.values()) {
            sum += counts[place(label, said)];
        }
        return sum;
    }

    double said(Stance said) {
        double sum = 0;
        for (Stance label : Stance.values()) {
            sum += counts[place(label, said)];
        }
        return sum;
    }

    boolean hasEveryLabel() {
        return Arrays.stream(Stance.values()).allMatch(label -> labelled(label) > 0);
    }

    /** Needs {@link #hasEveryLabel}. */
    Rates rates() {
        return new Rates(
                rate(Stance.SUPPORTIVE, Stance.SUPPORTIVE),
                rate(Stance.SUPPORTIVE, Stance.CRITICAL),
                rate(Stance.NEUTRAL, Stance.SUPPORTIVE),
                rate(Stance.NEUTRAL, Stance.CRITICAL),
                rate(Stance.CRITICAL, Stance.SUPPORTIVE),
                rate(Stance.CRITICAL, Stance.CRITICAL));
    }

    private float rate(Stance label, Stance said) {
        return (float) (counts[place(label, said)] / labelled(label));
    }
}
