package io.standpoint.model.quantification;

import io.standpoint.model.Stance;

/**
 * Shares of the three stances, a point of the simplex.
 *
 * @param supportive in [0, 1]
 * @param neutral in [0, 1]
 * @param critical in [0, 1]; the three sum to one (within 1e-9)
 */
public record Shares(double supportive, double neutral, double critical) {

    private static final double ROUNDING = 1e-9;

    /** Checks the ranges and the sum. */
    public Shares {
        if (!(supportive >= 0
                && neutral >= 0
                && critical >= 0
                && Math.abs(supportive + neutral + critical - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("not shares: " + supportive + ", " + neutral + ", " + critical);
        }
    }

    /**
     * The point of the simplex that is nearest to one of its plane (Euclidean; Duchi et al., "Efficient Projections onto
     * the l1-Ball", ICML 2008, here in closed form for three shares).
     *
     * @param supportive finite, also below 0 or above 1
     * @param critical likewise; the neutral share is what is left of one
     */
    public static Shares nearest(double supportive, double critical) {
        double nearestSupportive = clipped(supportive, critical);
        double nearestCritical = clipped(critical, supportive);
        return new Shares(nearestSupportive, Math.max(0, 1 - nearestSupportive - nearestCritical), nearestCritical);
    }

    /**
     * One coordinate of the nearest point, without an object: a share below zero becomes zero, and the other two carry
     * half of what it lacked.
     *
     * @param own the coordinate
     * @param other one of the other two; the third is what is left of one
     */
    static double clipped(double own, double other) {
        double lacking = Math.min(0, other) + Math.min(0, 1 - own - other);
        return Math.min(1, Math.max(0, own + lacking / 2));
    }

    /** The share of one stance. */
    public double of(Stance stance) {
        return switch (stance) {
            case SUPPORTIVE -> supportive;
            case NEUTRAL -> neutral;
            case CRITICAL -> critical;
        };
    }

    /** Supportive less critical, in [-1, 1]. */
    public double net() {
        return supportive - critical;
    }
}
