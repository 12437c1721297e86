package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

        Probabilities p = new Calibration(1, List.of(Math.log(2), 0.0, 0.0), 0).apply(even);

        assertThat(p.supportive()).isCloseTo(0.5, within(1e-12));
        assertThat(p.mostProbable()).isEqualTo(Stance.SUPPORTIVE);
    }

    @Property
    void gives_a_distribution_for_any_scores(
            @ForAll @DoubleRange(min = -800, max = 800) double supportive,
            @ForAll @DoubleRange(min = -800, max = 800) double critical,
            @ForAll @DoubleRange(min = 0.01, max = 100) double temperature,
            @ForAll @DoubleRange(min = -100, max = 100) double bias) {
        Probabilities p = new Calibration(temperature, List.of(bias, 0.0, -bias), 0)
                .apply(new double[] {supportive, 0, critical});

        assertThat(p.supportive() + p.neutral() + p.critical()).isCloseTo(1, within(1e-9));
        assertThat(p.confidence()).isGreaterThanOrEqualTo(1 / 3.0 - 1e-9);
    }

    @Test
    void refuses_numbers_out_of_range() {
        List<Double> none = List.of(0.0, 0.0, 0.0);
        assertThatThrownBy(() -> Calibration.ofTemperature(0)).hasMessageContaining("calibration.temperature");
        assertThatThrownBy(() -> Calibration.ofTemperature(Double.NaN)).hasMessageContaining("calibration.temperature");
        assertThatThrownBy(() -> new Calibration(1, List.of(0.0), 0)).hasMessageContaining("calibration.biases");
        assertThatThrownBy(() -> new Calibration(1, List.of(0.0, Double.NaN, 0.0), 0))
                .hasMessageContaining("calibration.biases");
        assertThatThrownBy(() -> new Calibration(1, none, 1.1)).hasMessageContaining("undecidedThreshold");
    }
}
