package io.standpoint.trainer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.card.ConfidenceBin;
import io.standpoint.model.card.CoveragePoint;
import io.standpoint.model.card.Estimate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static Prediction prediction(Stance gold, double supportive, double neutral, double critical) {
        return new Prediction("a", gold, new Probabilities(supportive, neutral, critical), true, true);
    }

    @Test
    void calibration_error_weighs_the_distance_in_each_bin() {
        List<Prediction> predictions = List.of(
                prediction(Stance.NEUTRAL, 0.1, 0.8, 0.1),
                prediction(Stance.CRITICAL, 0.1, 0.8, 0.1),
                prediction(Stance.CRITICAL, 0.2, 0.3, 0.5),
                prediction(Stance.CRITICAL, 0.2, 0.3, 0.5));

        // Bin of 0.8: accuracy 0.5, so 0.3 off; bin of 0.5: accuracy 1, so 0.5 off; each holds half.
        assertThat(Reliability.calibrationError(predictions)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void certain_and_right_has_no_error_at_all() {
        List<Prediction> predictions = List.of(prediction(Stance.NEUTRAL, 0, 1, 0));

        assertThat(Reliability.calibrationError(predictions)).isZero();
        assertThat(Reliability.brier(predictions)).isZero();
        assertThat(Reliability.logLoss(predictions)).isZero();
    }

    @Test
    void certain_and_wrong_has_the_greatest_brier_score_and_a_finite_loss() {
        List<Prediction> predictions = List.of(prediction(Stance.CRITICAL, 0, 1, 0));

        assertThat(Reliability.brier(predictions)).isEqualTo(2);
        assertThat(Reliability.logLoss(predictions)).isCloseTo(15 * Math.log(10), within(1e-9));
    }

    @Test
    void log_loss_is_the_mean_negative_logarithm() {
        List<Prediction> predictions =
                List.of(prediction(Stance.NEUTRAL, 0.25, 0.5, 0.25), prediction(Stance.SUPPORTIVE, 0.25, 0.5, 0.25));

        assertThat(Reliability.logLoss(predictions)).isCloseTo((Math.log(2) + Math.log(4)) / 2, within(1e-12));
        assertThat(Reliability.brier(predictions))
                .isCloseTo((0.0625 + 0.25 + 0.0625 + 0.5625 + 0.25 + 0.0625) / 2, within(1e-12));
    }

    @Test
    void risk_is_read_from_the_most_confident_on() {
        List<Prediction> predictions = List.of(
                prediction(Stance.CRITICAL, 0.3, 0.4, 0.3),
                prediction(Stance.NEUTRAL, 0.05, 0.9, 0.05),
                prediction(Stance.CRITICAL, 0.2, 0.2, 0.6),
                prediction(Stance.SUPPORTIVE, 0.2, 0.7, 0.1));

        List<CoveragePoint> points = Reliability.riskCoverage(predictions);

        assertThat(points.get(4)).isEqualTo(new CoveragePoint(0.25, 0.9, 0));
        assertThat(points.get(9)).isEqualTo(new CoveragePoint(0.5, 0.7, 0.5));
        assertThat(points.get(19)).isEqualTo(new CoveragePoint(1, 0.4, 0.5));
    }

    @Test
    void of_equally_confident_predictions_a_part_is_right_as_often_as_all() {
        List<Prediction> predictions = List.of(
                prediction(Stance.NEUTRAL, 0.1, 0.8, 0.1),
                prediction(Stance.CRITICAL, 0.1, 0.8, 0.1),
                prediction(Stance.CRITICAL, 0.1, 0.8, 0.1),
                prediction(Stance.CRITICAL, 0.1, 0.8, 0.1));

        assertThat(Reliability.accuracyAt(0.25, predictions)).isEqualTo(0.25);
        assertThat(Reliability.accuracyAt(0.75, predictions)).isEqualTo(0.25);
    }

    @Property
    void bins_hold_every_prediction_once(@ForAll("predictions") List<Prediction> predictions) {
        List<ConfidenceBin> bins = Reliability.bins(predictions);

        assertThat(bins.stream().mapToInt(ConfidenceBin::paragraphs).sum()).isEqualTo(predictions.size());
        assertThat(bins).allSatisfy(bin -> assertThat(bin.confidence()).isBetween(bin.from() - 1e-9, bin.to() + 1e-9));
    }

    @Property(tries = 100)
    void an_interval_always_holds_its_estimate(@ForAll("predictions") List<Prediction> predictions) {
        // The record refuses an interval that does not.
        Estimate error = new Bootstrap(3).estimate(predictions, Reliability::calibrationError);

        assertThat(error.value()).isCloseTo(Reliability.calibrationError(predictions), within(1e-12));
    }

    @Property
    void coverage_ends_at_all_and_every_error_is_in_its_range(@ForAll("predictions") List<Prediction> predictions) {
        List<CoveragePoint> points = Reliability.riskCoverage(predictions);

        assertThat(points).hasSize(20);
        assertThat(points.get(19).coverage()).isEqualTo(1);
        assertThat(points.get(19).risk())
                .isCloseTo(1 - Confusion.of(predictions).accuracy(), within(1e-12));
        assertThat(Reliability.calibrationError(predictions)).isBetween(0.0, 1.0);
        assertThat(Reliability.brier(predictions)).isBetween(0.0, 2.0);
    }

    @Provide
    Arbitrary<List<Prediction>> predictions() {
        Arbitrary<Double> weight = Arbitraries.doubles().between(0.01, 1);
        return Combinators.combine(Arbitraries.of(Stance.values()), weight, weight, weight)
                .as((gold, s, n, c) -> prediction(gold, s / (s + n + c), n / (s + n + c), c / (s + n + c)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Test
    void a_bin_holds_its_upper_end() {
        double third = 5.0 / 15;
        List<Prediction> predictions = Stream.of(0.4, 0.399)
                .map(confidence -> prediction(Stance.NEUTRAL, third, confidence, 1 - third - confidence))
                .toList();

        // Both lie in the sixth bin, (1/3, 0.4], and both are right.
        assertThat(Reliability.calibrationError(predictions)).isCloseTo(1 - 0.3995, within(1e-9));
    }
}
