package io.standpoint.trainer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.Calibration;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.trainer.evaluation.Confusion;
import io.standpoint.trainer.fitting.CrossFitting.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {

    private static final List<Stance> STANCES = List.of(Stance.values());

    /** Labels drawn from the probabilities that a known calibration makes of random scores. */
    private static List<Scored> drawn(Calibration truth, double supportiveScore) {
        Random random = new Random(17);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double[] logarithms = {
                supportiveScore + 2 * random.nextGaussian(), 2 * random.nextGaussian(), 2 * random.nextGaussian()
            };
            Probabilities p = truth.apply(logarithms);
            double draw = random.nextDouble();
            Stance label = draw < p.supportive()
                    ? Stance.SUPPORTIVE
                    : draw < p.supportive() + p.neutral() ? Stance.NEUTRAL : Stance.CRITICAL;
            scored.add(new Scored(null, 0, label, logarithms));
        }
        return scored;
    }

    @Test
    void finds_the_temperature_that_the_labels_come_from() {
        Calibration found = CalibrationFit.fit(drawn(Calibration.ofTemperature(1.7), 0), 0);

        assertThat(found.temperature()).isCloseTo(1.7, within(0.05));
        assertThat(found.undecidedThreshold()).isZero();
    }

    @Test
    void finds_the_bias_that_the_labels_come_from() {
        double bias = 0.8;
        Calibration truth = Calibration.ofTemperature(1.7).withBiases(List.of(bias, 0.0, 0.0));

        // The scores lie as far below as the bias lifts them, so no stance is rare
        Calibration found = CalibrationFit.fit(drawn(truth, -bias * truth.temperature()), 0);

        assertThat(found.biases().get(0) - found.biases().get(1)).isCloseTo(bias, within(0.1));
        assertThat(found.temperature()).isCloseTo(1.7, within(0.05));
    }

    @Test
    void fits_whatever_a_few_paragraphs_say() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Scored> scored = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                double[] logarithms = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
                Stance label = STANCES.get(random.nextInt(STANCES.size()));
                scored.add(new Scored(null, 0, label, logarithms));
            }

            Calibration found = CalibrationFit.fit(scored, 0.25);

            assertThat(found.undecidedThreshold()).isBetween(1 / 3.0 - 1e-9, 1.0);
            assertThat(found.adjustments()).allMatch(adjustment -> adjustment >= 0);
        }
    }

    @Test
    void leaves_the_asked_share_undecided() {
        List<Scored> scored = drawn(Calibration.NONE, 0);

        Calibration found = CalibrationFit.fit(scored, 0.25);

        long undecided = scored.stream()
                .filter(one -> found.apply(one.logarithms()).confidence() < found.undecidedThreshold())
                .count();
        assertThat(undecided / (double) scored.size()).isCloseTo(0.25, within(0.001));
    }

    @Test
    void finds_more_of_a_rare_stance_and_keeps_the_other_probabilities() {
        Calibration truth = Calibration.ofTemperature(1.7);
        List<Scored> scored = drawn(truth, -4);

        Calibration found = CalibrationFit.fit(scored, 0);

        assertThat(confusion(scored, found).macroF1())
                .isGreaterThan(confusion(scored, truth).macroF1());
        Calibration plain = found.withAdjustments(List.of(0.0, 0.0, 0.0));
        assertThat(scored)
                .filteredOn(one -> found.apply(one.logarithms()).mostProbable()
                        == plain.apply(one.logarithms()).mostProbable())
                .hasSizeGreaterThan(15_000)
                .allMatch(one -> found.apply(one.logarithms()).equals(plain.apply(one.logarithms())));
        assertThat(plain.apply(new double[] {-4, 3, 0}).neutral())
                .isCloseTo(truth.apply(new double[] {-4, 3, 0}).neutral(), within(0.01));
    }

    private static Confusion confusion(List<Scored> scored, Calibration calibration) {
        Confusion confusion = new Confusion();
        scored.forEach(one ->
                confusion.add(one.label(), calibration.apply(one.logarithms()).mostProbable()));
        return confusion;
    }
}
