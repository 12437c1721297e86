package io.standpoint.model.quantification;

/**
 * From the shares that the model says to the expected shares of the labels: adjusted counting (Forman, "Quantifying
 * Counts and Costs via Classification", Data Mining and Knowledge Discovery 17, 2008, section 2.2, for three classes), as
 * an affine map of the supportive and the critical share. What it gives may lie outside of the simplex.
 *
 * @param supportive the part of the supportive share that does not depend on what was said
 * @param critical likewise of the critical share
 * @param supportiveSupportive what a share said to be supportive adds to the supportive share
 * @param supportiveCritical what a share said to be critical adds to the supportive share
 * @param criticalSupportive what a share said to be supportive adds to the critical share
 * @param criticalCritical what a share said to be critical adds to the critical share
 */
record Correction(
        double supportive,
        double critical,
        double supportiveSupportive,
        double supportiveCritical,
        double criticalSupportive,
        double criticalCritical) {

    /** A resampled model may be unable to tell labels apart; then everything is possible, and nothing is infinite. */
    private static final double SMALLEST = 1e-6;

    static Correction of(Rates rates) {
        double determinant = rates.determinant();
        if (Math.abs(determinant) < SMALLEST) {
            determinant = determinant < 0 ? -SMALLEST : SMALLEST;
        }
        double ss = (rates.criticalCritical() - rates.neutralCritical()) / determinant;
        double sc = -(rates.criticalSupportive() - rates.neutralSupportive()) / determinant;
        double cs = -(rates.supportiveCritical() - rates.neutralCritical()) / determinant;
        double cc = (rates.supportiveSupportive() - rates.neutralSupportive()) / determinant;
        double s = rates.neutralSupportive();
        double c = rates.neutralCritical();
        return new Correction(-ss * s - sc * c, -cs * s - cc * c, ss, sc, cs, cc);
    }

    double supportive(double saidSupportive, double saidCritical) {
        return supportive + supportiveSupportive * saidSupportive + supportiveCritical * saidCritical;
    }

    double critical(double saidSupportive, double saidCritical) {
        return critical + criticalSupportive * saidSupportive + criticalCritical * saidCritical;
    }
}
