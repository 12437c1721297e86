package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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

        assertThat(new Calibration(2, 0).apply(sure).confidence()).isBetween(0.7, 0.8);
    }

    @Property
    void gives_a_distribution_for_any_scores(
            @ForAll @DoubleRange(min = -800, max = 800) double supportive,
            @ForAll @DoubleRange(min = -800, max = 800) double critical,
            @ForAll @DoubleRange(min = 0.01, max = 100) double temperature) {
        Probabilities p = new Calibration(temperature, 0).apply(new double[] {supportive, 0, critical});

        assertThat(p.supportive() + p.neutral() + p.critical()).isCloseTo(1, within(1e-9));
        assertThat(p.confidence()).isGreaterThanOrEqualTo(1 / 3.0 - 1e-9);
    }

    @Test
    void refuses_numbers_out_of_range() {
        assertThatThrownBy(() -> new Calibration(0, 0)).hasMessageContaining("calibration.temperature");
        assertThatThrownBy(() -> new Calibration(Double.NaN, 0)).hasMessageContaining("calibration.temperature");
        assertThatThrownBy(() -> new Calibration(1, 1.1)).hasMessageContaining("undecidedThreshold");
    }
}
