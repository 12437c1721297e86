package io.standpoint.model.quantification;

/**
 * The covariance of a supportive and a critical share; the neutral one is what is left of one, so it needs no place.
 *
 * @param supportive variance of the supportive share, at least 0
 * @param both their covariance
 * @param critical variance of the critical share, at least 0
 */
record Covariance(double supportive, double both, double critical) {

    private static final double ROUNDING = 1e-12;

    static final Covariance NONE = new Covariance(0, 0, 0);

    /** Of what follows {@code (s, c)} exactly. */
    static Covariance ofSquare(double s, double c) {
        return new Covariance(s * s, s * c, c * c);
    }

    Covariance plus(Covariance other) {
        return new Covariance(supportive + other.supportive, both + other.both, critical + other.critical);
    }

    Covariance times(double factor) {
        return new Covariance(factor * supportive, factor * both, factor * critical);
    }

    /** Whether no direction has a negative variance, within rounding, and all are numbers. */
    boolean isPossible() {
        return supportive >= 0
                && critical >= 0
                && both * both <= supportive * critical + ROUNDING
                && Double.isFinite(supportive + critical);
    }

    /** The nearest covariance without a negative variance in any direction, which a difference of two may have. */
    Covariance positive() {
        double middle = (supportive + critical) / 2;
        double radius = Math.hypot((supportive - critical) / 2, both);
        double large = middle + radius;
        if (middle - radius >= 0) {
            return this;
        }
        if (large <= 0) {
            return NONE;
        }
        double angle = Math.atan2(2 * both, supportive - critical) / 2;
        return ofSquare(Math.cos(angle), Math.sin(angle)).times(large);
    }

    /** The lower triangular root: standard normals {@code (a, b)} become {@code (s·a, k·a + c·b)}. */
    Root root() {
        double s = Math.sqrt(Math.max(0, supportive));
        double k = s == 0 ? 0 : both / s;
        return new Root(s, k, Math.sqrt(Math.max(0, critical - k * k)));
    }

    /**
     * A lower triangular 2 x 2 matrix.
     *
     * @param supportive top left
     * @param both bottom left
     * @param critical bottom right
     */
    record Root(double supportive, double both, double critical) {

        double supportive(double a) {
            return supportive * a;
        }

        double critical(double a, double b) {
            return both * a + critical * b;
        }
    }
}
