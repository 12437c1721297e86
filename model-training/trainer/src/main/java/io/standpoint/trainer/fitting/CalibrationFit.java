package io.standpoint.trainer.fitting;

import io.standpoint.model.Calibration;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.trainer.evaluation.Confusion;
import io.standpoint.trainer.fitting.CrossFitting.Scored;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Finds how a network's scores become probabilities, from paragraphs that it had not seen.
 *
 * <ol>
 *   <li>The temperature under which the labels are most probable (Guo et al. 2017).
 *   <li>How far the shares of the stances are evened out: their logarithms times a strength are taken from the scores
 *       (logit adjustment, Menon et al. 2021). The strength is the one with the highest macro-F1.
 *   <li>The evening out makes the network bolder than it is right; both are scaled until the mean confidence is the
 *       accuracy.
 * </ol>
 */
final class CalibrationFit {

    private static final double PRECISION = 1e-6;
    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 10;
    private static final int MOST_EVALUATIONS = 1_000;
    private static final int STRENGTHS = 20;

    private final List<Scored> scored;

    private CalibrationFit(List<Scored> scored) {
        this.scored = scored;
    }

    /**
     * Fits calibration and threshold.
     *
     * @param scored paragraphs by networks that had not seen them, at least one
     * @param undecidedShare of the paragraphs that come to lie under the threshold, in [0, 1)
     */
    static Calibration fit(List<Scored> scored, double undecidedShare) {
        CalibrationFit fit = new CalibrationFit(scored);
        Calibration open = fit.asSureAsRight(fit.evenedOut(fit.mostProbable()));
        return new Calibration(open.temperature(), open.biases(), fit.threshold(open, undecidedShare));
    }

    private Calibration mostProbable() {
        UnivariateFunction loss = temperature -> loss(Calibration.ofTemperature(temperature));
        return Calibration.ofTemperature(new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        new UnivariateObjectiveFunction(loss),
                        GoalType.MINIMIZE,
                        new SearchInterval(LOWEST, HIGHEST, 1),
                        new MaxEval(MOST_EVALUATIONS))
                .getPoint());
    }

    private double loss(Calibration calibration) {
        return scored.stream()
                .mapToDouble(
                        one -> -Math.log(calibration.apply(one.logarithms()).of(one.label())))
                .average()
                .orElseThrow();
    }

    private Calibration evenedOut(Calibration plain) {
        double[] shares = new double[Stance.values().length];
        scored.forEach(one -> shares[one.label().index()] += 1.0 / scored.size());
        Calibration best = plain;
        double highest = macroF1(plain);
        for (int step = 1; step <= STRENGTHS; step++) {
            double strength = step / (double) STRENGTHS;
            Calibration tried = new Calibration(
                    plain.temperature(),
                    // A stance without a label cannot be learnt, and must not become the most probable.
                    Arrays.stream(shares)
                            .mapToObj(share -> share == 0 ? 0 : -strength * Math.log(share))
                            .toList(),
                    0);
            double found = macroF1(tried);
            if (found > highest) {
                highest = found;
                best = tried;
            }
        }
        return best;
    }

    private double macroF1(Calibration calibration) {
        Confusion confusion = new Confusion();
        scored.forEach(one ->
                confusion.add(one.label(), calibration.apply(one.logarithms()).mostProbable()));
        return confusion.macroF1();
    }

    private Calibration asSureAsRight(Calibration sure) {
        UnivariateFunction surplus = scale -> surplus(scaled(sure, scale));
        if (surplus.value(LOWEST) * surplus.value(HIGHEST) >= 0) {
            return sure; // too few paragraphs: all right, or worse than a guess
        }
        return scaled(sure, new BrentSolver(PRECISION).solve(MOST_EVALUATIONS, surplus, LOWEST, HIGHEST));
    }

    /** By how much the mean confidence is over the accuracy. */
    private double surplus(Calibration calibration) {
        return scored.stream()
                .mapToDouble(one -> {
                    Probabilities probabilities = calibration.apply(one.logarithms());
                    return probabilities.confidence() - (probabilities.mostProbable() == one.label() ? 1 : 0);
                })
                .average()
                .orElseThrow();
    }

    private static Calibration scaled(Calibration calibration, double scale) {
        return new Calibration(
                calibration.temperature() / scale,
                calibration.biases().stream().map(bias -> scale * bias).toList(),
                0);
    }

    private double threshold(Calibration calibration, double undecidedShare) {
        double[] confidences = scored.stream()
                .mapToDouble(one -> calibration.apply(one.logarithms()).confidence())
                .sorted()
                .toArray();
        return undecidedShare == 0 ? 0 : confidences[(int) (undecidedShare * confidences.length)];
    }
}
