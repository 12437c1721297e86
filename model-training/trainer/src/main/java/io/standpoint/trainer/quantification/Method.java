package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.quantification.Shares;
import java.util.List;

/** The ways from what a model says of paragraphs to the shares of their labels. */
enum Method {
    /** The shares of the most probable stances. */
    RAW("raw counting"),
    /** The mean probabilities. */
    MEAN("mean probability"),
    /** Forman 2008: the inverse of the rates at which labels are taken for each other. */
    ADJUSTED("adjusted counting"),
    /** The same, pulled toward the raw shares. */
    RIDGE_1("adjusted, ridge 0.01"),
    RIDGE_3("adjusted, ridge 0.03"),
    RIDGE_10("adjusted, ridge 0.1"),
    /** Bella et al. 2010: the same with probabilities in place of counts. */
    PROBABILISTIC("probabilistic adjusted"),
    PROBABILISTIC_1("probabilistic, ridge 0.01"),
    /** Saerens, Latinne and Decaestecker 2002, with the probabilities as the model gives them. */
    EXPECTATION("EM"),
    /** The same, the probabilities first brought to the shares of the labels on which the model was measured. */
    RECALIBRATED("EM, recalibrated");

    private final String title;

    Method(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Quantifier fit(List<CrossFittedPrediction> labelled) {
        return switch (this) {
            case RAW -> Tally::said;
            case MEAN -> Tally::meanProbabilities;
            case ADJUSTED -> LinearCorrection.ofCounts(labelled, 0);
            case RIDGE_1 -> LinearCorrection.ofCounts(labelled, 0.01);
            case RIDGE_3 -> LinearCorrection.ofCounts(labelled, 0.03);
            case RIDGE_10 -> LinearCorrection.ofCounts(labelled, 0.1);
            case PROBABILISTIC -> LinearCorrection.ofProbabilities(labelled, 0);
            case PROBABILISTIC_1 -> LinearCorrection.ofProbabilities(labelled, 0.01);
            case EXPECTATION -> new ExpectationMaximization(Tally.labels(labelled), Tally.labels(labelled));
            case RECALIBRATED -> ExpectationMaximization.recalibrated(labelled);
        };
    }

    /** A method that knows the errors of a model. */
    @FunctionalInterface
    interface Quantifier {

        /** The shares of the labels, which it does not look at. */
        Shares quantify(List<CrossFittedPrediction> bag);
    }
}
