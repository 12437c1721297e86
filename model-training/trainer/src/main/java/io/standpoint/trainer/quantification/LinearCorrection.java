package io.standpoint.trainer.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import io.standpoint.model.quantification.Shares;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Shares {@code p} that minimise {@code |C'p - r|² + ridge · |p - r|²}, brought onto the simplex; {@code r} is what was
 * said and {@code C} what is said on average of paragraphs with each label. Without a ridge, adjusted counting.
 */
final class LinearCorrection implements Method.Quantifier {

    private final Function<List<CrossFittedPrediction>, Shares> said;
    private final RealMatrix correction;

    private LinearCorrection(
            List<CrossFittedPrediction> labelled, Function<List<CrossFittedPrediction>, Shares> said, double ridge) {
        this.said = said;
        double[][] rows = new double[Stance.values().length][];
        for (Stance label : Stance.values()) {
            rows[label.index()] = numbers(
                    said.apply(labelled.stream().filter(p -> p.label() == label).toList()));
        }
        RealMatrix rates = new Array2DRowRealMatrix(rows);
        RealMatrix pull = MatrixUtils.createRealIdentityMatrix(rows.length).scalarMultiply(ridge);
        correction = new LUDecomposition(rates.multiply(rates.transpose()).add(pull))
                .getSolver()
                .solve(rates.add(pull));
    }

    static LinearCorrection ofCounts(List<CrossFittedPrediction> labelled, double ridge) {
        return new LinearCorrection(labelled, Tally::said, ridge);
    }

    static LinearCorrection ofProbabilities(List<CrossFittedPrediction> labelled, double ridge) {
        return new LinearCorrection(labelled, Tally::meanProbabilities, ridge);
    }

    @Override
    public Shares quantify(List<CrossFittedPrediction> bag) {
        RealVector corrected = correction.operate(new ArrayRealVector(numbers(said.apply(bag))));
        // A ridge does not keep the sum at one: what is over or missing is spread evenly, as the projection would.
        double over = (corrected.getEntry(0) + corrected.getEntry(1) + corrected.getEntry(2) - 1) / 3;
        return Shares.nearest(
                corrected.getEntry(Stance.SUPPORTIVE.index()) - over,
                corrected.getEntry(Stance.CRITICAL.index()) - over);
    }

    private static double[] numbers(Shares shares) {
        double[] numbers = new double[Stance.values().length];
        for (Stance stance : Stance.values()) {
            numbers[stance.index()] = shares.of(stance);
        }
        return numbers;
    }
}
