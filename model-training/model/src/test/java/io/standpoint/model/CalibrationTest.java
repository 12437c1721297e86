package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void leaves_probabilities_as_they_are_where_there_is_nothing_to_mend() {
        Probabilities p = Calibration.NONE.apply(new double[] {Math.log(0.2), Math.log(0.5), Math.log(0.3)});

        assertThat(p.supportive()).isCloseTo(0.2, within(1e-12));
        assertThat(p.critical()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void makes_an_overconfident_network_modest() {
        double[] sure = {Math.log(0.02), Math.log(0.96), Math.log(0.02)};

        assertThat(Calibration.ofTemperature(2).apply(sure).confidence()).isBetween(0.7, 0.8);
    }

    @Test
    void lifts_a_stance_by_its_bias() {
        double[] even = {0, 0, 0};

        Probabilities p =
                Calibration.NONE.withBiases(List.of(Math.log(2), 0.0, 0.0)).apply(even);

        assertThat(p.supportive()).isCloseTo(0.5, within(1e-12));
        assertThat(p.mostProbable()).isEqualTo(Stance.SUPPORTIVE);
    }

    @Test
    void lets_an_adjusted_stance_lead_and_takes_no_more_than_that_needs() {
        Calibration adjusted = Calibration.NONE.withAdjustments(List.of(0.5, 0.0, 0.0));

        Probabilities p = adjusted.apply(new double[] {Math.log(0.36), Math.log(0.44), Math.log(0.2)});

        assertThat(p.mostProbable()).isEqualTo(Stance.SUPPORTIVE);
        assertThat(p.supportive()).isCloseTo(0.405, within(1e-12));
        assertThat(p.neutral()).isCloseTo(0.395, within(1e-12));
        assertThat(p.critical()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void levels_both_of_the_others_where_one_is_not_enough() {
        Calibration adjusted = Calibration.NONE.withAdjustments(List.of(1.0, 0.0, 0.0));

        Probabilities p = adjusted.apply(new double[] {Math.log(0.25), Math.log(0.38), Math.log(0.37)});

        assertThat(p.supportive()).isCloseTo(0.34, within(1e-12));
        assertThat(p.neutral()).isCloseTo(0.33, within(1e-12));
        assertThat(p.critical()).isCloseTo(0.33, within(1e-12));
    }

    @Test
    void leaves_ties_as_they_are_where_nothing_is_adjusted() {
        Probabilities p = Calibration.NONE.apply(new double[] {Math.log(0.2), Math.log(0.4), Math.log(0.4)});

        assertThat(p.neutral()).isCloseTo(0.4, within(1e-12));
        assertThat(p.critical()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void leaves_the_probabilities_alone_where_an_adjustment_changes_no_stance() {
        Calibration adjusted = Calibration.NONE.withAdjustments(List.of(0.5, 0.0, 0.0));

        Probabilities p = adjusted.apply(new double[] {Math.log(0.2), Math.log(0.5), Math.log(0.3)});

        assertThat(p.supportive()).isCloseTo(0.2, within(1e-12));
        assertThat(p.neutral()).isCloseTo(0.5, within(1e-12));
    }

    @Property
    void says_the_stance_that_the_adjusted_scores_say(
            @ForAll @DoubleRange(min = -8, max = 8) double supportive,
            @ForAll @DoubleRange(min = -8, max = 8) double critical,
            @ForAll @DoubleRange(min = -3, max = 3) double lifted,
            @ForAll @DoubleRange(min = -3, max = 3) double lowered) {
        double[] scores = {supportive, 0, critical};
        double[] adjusted = {supportive + lifted, 0, critical + lowered};
        Assume.that(Math.abs(adjusted[0]) > 1e-9
                && Math.abs(adjusted[2]) > 1e-9
                && Math.abs(adjusted[0] - adjusted[2]) > 1e-9);

        Probabilities p =
                Calibration.NONE.withAdjustments(List.of(lifted, 0.0, lowered)).apply(scores);

        Probabilities calibrated = Calibration.NONE.apply(scores);
        Stance said = Calibration.NONE.apply(adjusted).mostProbable();
        assertThat(p.mostProbable()).isEqualTo(said);
        if (said == calibrated.mostProbable()) {
            assertThat(p).isEqualTo(calibrated);
        } else {
            double next = Stream.of(Stance.values())
                    .filter(stance -> stance != said)
                    .mapToDouble(p::of)
                    .max()
                    .orElseThrow();
            assertThat(p.confidence() - next).isCloseTo(Calibration.LEAD, within(1e-9));
        }
    }

    @Property
    void gives_a_distribution_for_any_scores(
            @ForAll @DoubleRange(min = -800, max = 800) double supportive,
            @ForAll @DoubleRange(min = -800, max = 800) double critical,
            @ForAll @DoubleRange(min = 0.01, max = 100) double temperature,
            @ForAll @DoubleRange(min = -100, max = 100) double bias) {
        Probabilities p = Calibration.ofTemperature(temperature)
                .withBiases(List.of(bias, 0.0, -bias))
                .apply(new double[] {supportive, 0, critical});

        assertThat(p.supportive() + p.neutral() + p.critical()).isCloseTo(1, within(1e-9));
        assertThat(p.confidence()).isGreaterThanOrEqualTo(1 / 3.0 - 1e-9);
    }

    @Test
    void refuses_numbers_out_of_range() {
        assertThatThrownBy(() -> Calibration.ofTemperature(0)).hasMessageContaining("calibration.temperature");
        assertThatThrownBy(() -> Calibration.ofTemperature(Double.NaN)).hasMessageContaining("calibration.temperature");
        assertThatThrownBy(() -> Calibration.NONE.withBiases(List.of(0.0))).hasMessageContaining("calibration.biases");
        assertThatThrownBy(() -> Calibration.NONE.withBiases(List.of(0.0, Double.NaN, 0.0)))
                .hasMessageContaining("calibration.biases");
        assertThatThrownBy(() -> Calibration.NONE.withAdjustments(List.of(101.0, 0.0, 0.0)))
                .hasMessageContaining("calibration.adjustments");
        assertThatThrownBy(() -> Calibration.NONE.withThreshold(1.1)).hasMessageContaining("undecidedThreshold");
    }
}
