package io.standpoint.trainer.fitting;

import io.standpoint.model.Calibration;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.trainer.fitting.CrossFitting.Scored;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Finds the calibration under which labels are most probable (Guo et al. 2017): scale and two biases by Newton's method
 * on the mean log loss, which is convex in them.
 */
final class CalibrationFit {

    private static final int STEPS = 50;
    private static final double RIDGE = 1e-6;
    private static final double PRECISE = 1e-10;

    private CalibrationFit() {}

    /**
     * Fits calibration and threshold.
     *
     * @param scored paragraphs by networks that had not seen them, at least one
     * @param undecidedShare of the paragraphs that come to lie under the threshold, in [0, 1)
     */
    static Calibration fit(List<Scored> scored, double undecidedShare) {
        double[][] logarithms = scored.stream().map(Scored::logarithms).toArray(double[][]::new);
        int[] labels = scored.stream().mapToInt(one -> one.label().ordinal()).toArray();
        double[] x = {1, 0, 0};
        for (int step = 0; step < STEPS; step++) {
            double[] change = newtonStep(x, logarithms, labels);
            double rate = 1;
            double before = loss(x, logarithms, labels);
            while (rate > PRECISE && loss(moved(x, change, rate), logarithms, labels) > before) {
                rate /= 2;
            }
            x = moved(x, change, rate);
            if (Arrays.stream(change).map(Math::abs).max().orElseThrow() < PRECISE) {
                break;
            }
        }
        Calibration open = new Calibration(x[0], x[1], x[2], 0);
        double[] confidences = Arrays.stream(logarithms)
                .mapToDouble(l -> open.apply(l).confidence())
                .sorted()
                .toArray();
        double threshold = confidences[(int) (undecidedShare * confidences.length)];
        return new Calibration(x[0], x[1], x[2], undecidedShare == 0 ? 0 : threshold);
    }

    private static double[] moved(double[] x, double[] change, double rate) {
        return new double[] {Math.max(1e-3, x[0] - rate * change[0]), x[1] - rate * change[1], x[2] - rate * change[2]};
    }

    private static double loss(double[] x, double[][] logarithms, int[] labels) {
        Calibration calibration = new Calibration(x[0], x[1], x[2], 0);
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            loss -= Math.log(calibration.apply(logarithms[i]).of(Stance.values()[labels[i]]));
        }
        return loss / labels.length;
    }

    /** Inverse Hessian times gradient; the logits are linear in the three unknowns. */
    private static double[] newtonStep(double[] x, double[][] logarithms, int[] labels) {
        Calibration calibration = new Calibration(x[0], x[1], x[2], 0);
        double[] gradient = new double[3];
        double[][] hessian = {{RIDGE, 0, 0}, {0, RIDGE, 0}, {0, 0, RIDGE}};
        for (int i = 0; i < labels.length; i++) {
            double[] l = logarithms[i];
            double[][] slopes = {{l[0], 1, 0}, {l[1], 0, 0}, {l[2], 0, 1}};
            Probabilities p = calibration.apply(l);
            double[] mean = new double[3];
            for (Stance stance : Stance.values()) {
                for (int a = 0; a < 3; a++) {
                    mean[a] += p.of(stance) * slopes[stance.ordinal()][a];
                }
            }
            for (int a = 0; a < 3; a++) {
                gradient[a] += (mean[a] - slopes[labels[i]][a]) / labels.length;
                for (int b = 0; b < 3; b++) {
                    double second = -mean[a] * mean[b];
                    for (Stance stance : Stance.values()) {
                        second += p.of(stance) * slopes[stance.ordinal()][a] * slopes[stance.ordinal()][b];
                    }
                    hessian[a][b] += second / labels.length;
                }
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(hessian))
                .getSolver()
                .solve(new ArrayRealVector(gradient))
                .toArray();
    }
}
