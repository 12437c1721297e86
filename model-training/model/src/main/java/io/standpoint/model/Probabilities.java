package io.standpoint.model;

/**
 * A probability for each stance.
 *
 * @param supportive in [0, 1]
 * @param neutral in [0, 1]
 * @param critical in [0, 1]; the three sum to one (within 1e-4)
 */
public record Probabilities(double supportive, double neutral, double critical) {

    /** Checks the ranges and the sum. */
    public Probabilities {
        double sum = supportive + neutral + critical;
        if (!(supportive >= 0 && neutral >= 0 && critical >= 0 && Math.abs(sum - 1) <= 1e-4)) {
            throw new IllegalArgumentException("not a distribution: " + supportive + ", " + neutral + ", " + critical);
        }
    }

    /** The probability of one stance. */
    public double of(Stance stance) {
        return switch (stance) {
            case SUPPORTIVE -> supportive;
            case NEUTRAL -> neutral;
            case CRITICAL -> critical;
        };
    }

    /** The stance with the highest probability; neutral wins ties, then critical. */
    public Stance mostProbable() {
        if (neutral >= supportive && neutral >= critical) {
            return Stance.NEUTRAL;
        }
        return critical >= supportive ? Stance.CRITICAL : Stance.SUPPORTIVE;
    }

    /** The probability of the most probable stance, in [1/3, 1]. */
    public double confidence() {
        return of(mostProbable());
    }
}
