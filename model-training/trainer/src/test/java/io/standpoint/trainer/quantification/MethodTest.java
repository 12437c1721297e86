package io.standpoint.trainer.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.quantification.Shares;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodTest {

    private static final double[] LABELLED = {1.0 / 3, 1.0 / 3, 1.0 / 3};
    private static final List<CrossFittedPrediction> MANY = SimulatedPredictions.of(1, 3_000, LABELLED);

    @ParameterizedTest
    @EnumSource(names = {"ADJUSTED", "PROBABILISTIC", "EXPECTATION", "RECALIBRATED"})
    void corrected_shares_are_those_of_the_labels_where_these_are_others(Method method) {
        List<CrossFittedPrediction> bag = SimulatedPredictions.of(2, 3_000, 0.7, 0.2, 0.1);

        Shares shares = method.fit(MANY).quantify(bag);

        assertThat(shares.supportive()).isCloseTo(0.7, within(0.04));
        assertThat(shares.critical()).isCloseTo(0.1, within(0.04));
        assertThat(Method.RAW.fit(MANY).quantify(bag).supportive()).isLessThan(0.62);
    }

    @Test
    void a_ridge_pulls_toward_the_raw_shares() {
        List<CrossFittedPrediction> bag = SimulatedPredictions.of(2, 300, 0.7, 0.2, 0.1);
        double raw = Method.RAW.fit(MANY).quantify(bag).supportive();
        double adjusted = Method.ADJUSTED.fit(MANY).quantify(bag).supportive();

        assertThat(Method.RIDGE_10.fit(MANY).quantify(bag).supportive()).isStrictlyBetween(raw, adjusted);
        assertThat(Method.RIDGE_1.fit(MANY).quantify(bag).supportive())
                .isStrictlyBetween(Method.RIDGE_10.fit(MANY).quantify(bag).supportive(), adjusted);
    }

    @Test
    void recalibration_finds_the_shares_that_the_model_presumes() {
        List<CrossFittedPrediction> labelled = SimulatedPredictions.of(3, 3_000, 0.2, 0.5, 0.3);

        ExpectationMaximization method = ExpectationMaximization.recalibrated(labelled);

        assertThat(method.presumed().supportive()).isCloseTo(1.0 / 3, within(0.04));
        assertThat(method.presumed().critical()).isCloseTo(1.0 / 3, within(0.04));
    }
}
