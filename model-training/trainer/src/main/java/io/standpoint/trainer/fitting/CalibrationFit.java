package io.standpoint.trainer.fitting;

import io.standpoint.model.Calibration;
import io.standpoint.trainer.fitting.CrossFitting.Scored;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Finds the temperature under which the labels are most probable (Guo et al. 2017), and the threshold. */
final class CalibrationFit {

    private static final double PRECISION = 1e-6;
    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 10;
    private static final int MOST_EVALUATIONS = 1_000;

    private CalibrationFit() {}

    /**
     * Fits calibration and threshold.
     *
     * @param scored paragraphs by networks that had not seen them, at least one
     * @param undecidedShare of the paragraphs that come to lie under the threshold, in [0, 1)
     */
    static Calibration fit(List<Scored> scored, double undecidedShare) {
        UnivariateFunction loss = temperature -> loss(scored, new Calibration(temperature, 0));
        double temperature = new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        new UnivariateObjectiveFunction(loss),
                        GoalType.MINIMIZE,
                        new SearchInterval(LOWEST, HIGHEST, 1),
                        new MaxEval(MOST_EVALUATIONS))
                .getPoint();
        Calibration open = new Calibration(temperature, 0);
        double[] confidences = scored.stream()
                .mapToDouble(one -> open.apply(one.logarithms()).confidence())
                .sorted()
                .toArray();
        double threshold = undecidedShare == 0 ? 0 : confidences[(int) (undecidedShare * confidences.length)];
        return new Calibration(temperature, threshold);
    }

    private static double loss(List<Scored> scored, Calibration calibration) {
        return scored.stream()
                .mapToDouble(
                        one -> -Math.log(calibration.apply(one.logarithms()).of(one.label())))
                .average()
                .orElseThrow();
    }
}
