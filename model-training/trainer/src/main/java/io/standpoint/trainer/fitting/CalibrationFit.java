package io.standpoint.trainer.fitting;

import io.standpoint.model.Calibration;
import io.standpoint.model.Stance;
import io.standpoint.trainer.evaluation.Confusion;
import io.standpoint.trainer.fitting.CrossFitting.Scored;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Finds how a network's scores become probabilities, from paragraphs that it had not seen.
 *
 * <ol>
 *   <li>The temperature and the biases under which the labels are most probable (bias-corrected temperature scaling,
 *       Alexandari et al. 2020): what the network was fitted on besides may have other shares of the stances.
 *   <li>How far the shares of the stances are evened out where the stance is decided: their logarithms times a strength
 *       are taken from the scores (logit adjustment, Menon et al. 2021). The strength is the least whose macro-F1 comes
 *       within {@value #TOLERANCE} of the highest: more costs accuracy and gains nothing that can be told from chance
 *       (in the manner of the one-standard-error rule, Breiman et al. 1984). The probabilities stay those of the first
 *       step, but for the paragraphs that get another stance by it.
 * </ol>
 */
final class CalibrationFit {

    private static final double PRECISION = 1e-6;
    private static final int MOST_EVALUATIONS = 1_000;
    private static final double WIDEST = 4;
    private static final double FIRST_STEP = 0.2;
    private static final int STRENGTHS = 20;
    private static final double TOLERANCE = 0.005;

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
        Calibration open = fit.evenedOut(fit.likeliest());
        return open.withThreshold(fit.threshold(open, undecidedShare));
    }

    private Calibration likeliest() {
        MultivariateFunction loss = point -> loss(at(point));
        return at(new SimplexOptimizer(PRECISION * PRECISION, PRECISION * PRECISION)
                .optimize(
                        new ObjectiveFunction(loss),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[Stance.values().length]),
                        new NelderMeadSimplex(Stance.values().length, FIRST_STEP),
                        new MaxEval(MOST_EVALUATIONS))
                .getPoint());
    }

    /** From the logarithm of the temperature and the biases of the first and the last stance beside the other's. */
    private static Calibration at(double[] point) {
        double[] inside = Arrays.stream(point)
                .map(coordinate -> Math.max(-WIDEST, Math.min(WIDEST, coordinate)))
                .toArray();
        return Calibration.ofTemperature(Math.exp(inside[0])).withBiases(List.of(inside[1], 0.0, inside[2]));
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
        List<Calibration> strengths = IntStream.rangeClosed(0, STRENGTHS)
                .mapToObj(step -> evenedOut(plain, shares, step / (double) STRENGTHS))
                .toList();
        double[] macroF1 = strengths.stream().mapToDouble(this::macroF1).toArray();
        double enough = Arrays.stream(macroF1).max().orElseThrow() - TOLERANCE;
        return IntStream.rangeClosed(0, STRENGTHS)
                .filter(step -> macroF1[step] >= enough)
                .mapToObj(strengths::get)
                .findFirst()
                .orElseThrow();
    }

    /** A stance without a label cannot be learnt, and is not lifted. */
    private static Calibration evenedOut(Calibration plain, double[] shares, double strength) {
        return plain.withAdjustments(Arrays.stream(shares)
                .mapToObj(share -> share == 0 ? 0 : -strength * Math.log(share))
                .toList());
    }

    private double macroF1(Calibration calibration) {
        Confusion confusion = new Confusion();
        scored.forEach(one ->
                confusion.add(one.label(), calibration.apply(one.logarithms()).mostProbable()));
        return confusion.macroF1();
    }

    private double threshold(Calibration calibration, double undecidedShare) {
        double[] confidences = scored.stream()
                .mapToDouble(one -> calibration.apply(one.logarithms()).confidence())
                .sorted()
                .toArray();
        return undecidedShare == 0 ? 0 : confidences[(int) (undecidedShare * confidences.length)];
    }
}
