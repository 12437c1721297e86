package io.standpoint.model.quantification;

import io.standpoint.model.Stance;

/**
 * The probability that the model says one stance of a paragraph with a given label; that it says neutral is what is left
 * of one. Components are named label first. Single precision, for so they are kept.
 *
 * @param supportiveSupportive in [0, 1], as all
 * @param supportiveCritical said to be critical, although labelled supportive
 * @param neutralSupportive said to be supportive, although labelled neutral
 * @param neutralCritical said to be critical, although labelled neutral
 * @param criticalSupportive said to be supportive, although labelled critical
 * @param criticalCritical rightly said to be critical
 */
record Rates(
        float supportiveSupportive,
        float supportiveCritical,
        float neutralSupportive,
        float neutralCritical,
        float criticalSupportive,
        float criticalCritical) {

    private static final double ROUNDING = 1e-6;

    /** Refuses what are no probabilities. */
    Rates {
        if (!(isPart(supportiveSupportive, supportiveCritical)
                && isPart(neutralSupportive, neutralCritical)
                && isPart(criticalSupportive, criticalCritical))) {
            throw new IllegalArgumentException("the error rates are no probabilities");
        }
    }

    private static boolean isPart(float one, float other) {
        return one >= 0 && other >= 0 && (double) one + other <= 1 + ROUNDING;
    }

    double of(Stance label, Stance said) {
        return switch (said) {
            case SUPPORTIVE -> supportive(label);
            case CRITICAL -> critical(label);
            case NEUTRAL -> Math.max(0, 1 - supportive(label) - critical(label));
        };
    }

    private double supportive(Stance label) {
        return switch (label) {
            case SUPPORTIVE -> supportiveSupportive;
            case NEUTRAL -> neutralSupportive;
            case CRITICAL -> criticalSupportive;
        };
    }

    private double critical(Stance label) {
        return switch (label) {
            case SUPPORTIVE -> supportiveCritical;
            case NEUTRAL -> neutralCritical;
            case CRITICAL -> criticalCritical;
        };
    }

    /** The share that the model is expected to call supportive where these are the shares of the labels. */
    double expectedSupportive(double supportive, double critical) {
        return neutralSupportive
                + (supportiveSupportive - neutralSupportive) * supportive
                + (criticalSupportive - neutralSupportive) * critical;
    }

    /** The share that the model is expected to call critical where these are the shares of the labels. */
    double expectedCritical(double supportive, double critical) {
        return neutralCritical
                + (supportiveCritical - neutralCritical) * supportive
                + (criticalCritical - neutralCritical) * critical;
    }

    /** How well the model tells labels apart: 1 where it is always right, 0 where the correction has no solution. */
    double determinant() {
        return (supportiveSupportive - neutralSupportive) * (double) (criticalCritical - neutralCritical)
                - (criticalSupportive - neutralSupportive) * (double) (supportiveCritical - neutralCritical);
    }
}
