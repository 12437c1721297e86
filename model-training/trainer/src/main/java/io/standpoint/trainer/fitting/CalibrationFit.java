package io.standpoint.trainer.fitting;

import io.standpoint.model.Calibration;
import io.standpoint.trainer.fitting.CrossFitting.Scored;
import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.PowellOptimizer;

/**
 * Finds the calibration under which the labels are most probable (Guo et al. 2017): scale and two biases that minimise
 * the mean log loss, which is convex in them.
 */
final class CalibrationFit {

    private static final double PRECISION = 1e-9;
    private static final int MOST_EVALUATIONS = 10_000;

    private CalibrationFit() {}

    /**
     * Fits calibration and threshold.
     *
     * @param scored paragraphs by networks that had not seen them, at least one
     * @param undecidedShare of the paragraphs that come to lie under the threshold, in [0, 1)
     */
    static Calibration fit(List<Scored> scored, double undecidedShare) {
        MultivariateFunction loss = point -> loss(scored, at(point));
        double[] best = new PowellOptimizer(PRECISION, PRECISION)
                .optimize(
                        new ObjectiveFunction(loss),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {0, 0, 0}),
                        new MaxEval(MOST_EVALUATIONS))
                .getPoint();
        Calibration calibration = at(best);
        double[] confidences = scored.stream()
                .mapToDouble(one -> calibration.apply(one.logarithms()).confidence())
                .sorted()
                .toArray();
        double threshold = undecidedShare == 0 ? 0 : confidences[(int) (undecidedShare * confidences.length)];
        return new Calibration(
                calibration.scale(), calibration.supportiveBias(), calibration.criticalBias(), threshold);
    }

    /** A point of the search: the logarithm of the scale, so that the scale stays above 0, and the biases. */
    private static Calibration at(double[] point) {
        return new Calibration(Math.exp(point[0]), point[1], point[2], 0);
    }

    private static double loss(List<Scored> scored, Calibration calibration) {
        return scored.stream()
                .mapToDouble(
                        one -> -Math.log(calibration.apply(one.logarithms()).of(one.label())))
                .average()
                .orElseThrow();
    }
}
