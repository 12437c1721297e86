package io.standpoint.model.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import io.standpoint.model.quantification.SimulatedArticles.Predictions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ErrorRatesTest {

    private static final ErrorRates EXAMPLE = ErrorRates.of(
                    Predictions.counted(new int[] {70, 20, 10}, new int[] {10, 80, 10}, new int[] {10, 20, 70}))
            .orElseThrow();

    private static ErrorRates simulated(long seed) {
        return ErrorRates.of(new SimulatedArticles(seed, SimulatedArticles.RATES).labelled("", 400, 0.2, 0.5, 0.3))
                .orElseThrow();
    }

    @Test
    void gives_the_share_of_each_label_that_was_called_each_stance() {
        assertThat(EXAMPLE.rate(Stance.SUPPORTIVE, Stance.SUPPORTIVE)).isCloseTo(0.7, within(1e-7));
        assertThat(EXAMPLE.rate(Stance.SUPPORTIVE, Stance.NEUTRAL)).isCloseTo(0.2, within(1e-7));
        assertThat(EXAMPLE.rate(Stance.NEUTRAL, Stance.CRITICAL)).isCloseTo(0.1, within(1e-7));
        assertThat(EXAMPLE.rate(Stance.CRITICAL, Stance.NEUTRAL)).isCloseTo(0.2, within(1e-7));
    }

    @Test
    void brings_back_the_shares_from_what_such_errors_make_of_them() {
        Shares corrected = EXAMPLE.correct(new Shares(0.40, 0.44, 0.16));

        assertThat(corrected.supportive()).isCloseTo(0.50, within(1e-6));
        assertThat(corrected.neutral()).isCloseTo(0.40, within(1e-6));
        assertThat(corrected.critical()).isCloseTo(0.10, within(1e-6));
    }

    @Property(tries = 200)
    void undoes_any_exact_errors(
            @ForAll @IntRange(min = 60, max = 100) int right,
            @ForAll @IntRange(min = 0, max = 100) int tilt,
            @ForAll @DoubleRange(min = 0, max = 1) double supportive,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        int wrong = 100 - right;
        int one = wrong * tilt / 100;
        int[][] counts = {
            {right, one, wrong - one}, {one, right, wrong - one}, {wrong - one, one, right},
        };
        ErrorRates rates = ErrorRates.of(Predictions.counted(counts)).orElseThrow();
        double[] labels = {supportive, 1 - supportive - (1 - supportive) * part, (1 - supportive) * part};
        double[] said = new double[3];
        IntStream.range(0, 9).forEach(i -> said[i % 3] += labels[i / 3] * counts[i / 3][i % 3] / 100.0);

        Shares corrected = rates.correct(Shares.nearest(said[0], said[2]));

        assertThat(corrected.supportive()).isCloseTo(labels[0], within(1e-4));
        assertThat(corrected.critical()).isCloseTo(labels[2], within(1e-4));
    }

    @Test
    void draws_vary_as_much_as_articles_differ() {
        // 100 articles for each label, of one paragraph: a binomial of 100 at 0.7 has a standard deviation of 0.046.
        double[] drawn = IntStream.range(0, ErrorRates.DRAWS)
                .mapToDouble(draw -> EXAMPLE.draw(draw).supportiveSupportive())
                .toArray();
        double mean = IntStream.range(0, drawn.length)
                .mapToDouble(i -> drawn[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, drawn.length)
                .mapToDouble(i -> (drawn[i] - mean) * (drawn[i] - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0.7, within(0.01));
        assertThat(Math.sqrt(variance)).isBetween(0.035, 0.055);
    }

    @Test
    void follows_from_the_predictions_whatever_their_order() {
        List<CrossFittedPrediction> predictions =
                new ArrayList<>(new SimulatedArticles(3, SimulatedArticles.RATES).labelled("", 60, 0.2, 0.5, 0.3));
        byte[] kept = ErrorRates.of(predictions).orElseThrow().toBytes();
        Collections.shuffle(predictions, new Random(1));

        assertThat(ErrorRates.of(predictions).orElseThrow().toBytes()).isEqualTo(kept);
    }

    @Test
    void bytes_give_the_same_estimates() {
        ErrorRates rates = simulated(5);
        SampleMoments moments = new SimulatedArticles(6, SimulatedArticles.RATES).group(50, 0.3, 0.4, 0.3);

        ErrorRates read = ErrorRates.ofBytes(rates.toBytes());

        assertThat(read.toBytes()).isEqualTo(rates.toBytes()).hasSizeLessThan(13_000);
        ShareEstimate before = ShareEstimate.of(List.of(new VersionSample(moments, rates)), 1, 2);
        ShareEstimate after = ShareEstimate.of(List.of(new VersionSample(moments, read)), 1, 2);
        assertThat(after.net()).isEqualTo(before.net());
        assertThat(after.fromModel()).isEqualTo(before.fromModel());
        assertThat(read.articles()).isEqualTo(400);
    }

    @Test
    void refuses_bytes_that_are_none() {
        byte[] kept = EXAMPLE.toBytes();
        byte[] foreign = kept.clone();
        foreign[0] = 9;

        assertThatThrownBy(() -> ErrorRates.ofBytes(new byte[10]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("measure them again");
        assertThatThrownBy(() -> ErrorRates.ofBytes(foreign)).isInstanceOf(IllegalArgumentException.class);
        byte[] negative = kept.clone();
        ByteBuffer.wrap(negative).putDouble(9, -1);
        byte[] noNumber = kept.clone();
        ByteBuffer.wrap(noNumber).putDouble(17, Double.NaN);
        assertThatThrownBy(() -> ErrorRates.ofBytes(noNumber))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no variance");
        assertThatThrownBy(() -> ErrorRates.ofBytes(negative))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no variance");
        Arrays.fill(kept, 100, 120, (byte) 0x7F);
        assertThatThrownBy(() -> ErrorRates.ofBytes(kept))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no probabilities");
    }

    @Test
    void is_empty_where_a_label_has_no_paragraph() {
        assertThat(ErrorRates.of(List.of())).isEmpty();
        assertThat(ErrorRates.of(
                        Predictions.counted(new int[] {0, 0, 0}, new int[] {10, 80, 10}, new int[] {10, 20, 70})))
                .isEmpty();
    }

    @Test
    void is_empty_where_the_model_cannot_tell_labels_apart() {
        assertThat(ErrorRates.of(
                        Predictions.counted(new int[] {20, 60, 20}, new int[] {21, 59, 20}, new int[] {20, 60, 20})))
                .isEmpty();
    }

    @Test
    void measures_how_far_errors_differ_between_kinds() {
        double[][] other = {{0.36, 0.27, 0.37}, {0.09, 0.52, 0.39}, {0.08, 0.16, 0.76}};
        ErrorRates alike = ofSixKinds(SimulatedArticles.RATES);
        ErrorRates differing = ofSixKinds(other);

        // Of neutral and critical paragraphs, 0.15 more are called critical in every other kind, 0.07 from the mean.
        assertThat(Math.sqrt(differing.differences().critical())).isBetween(0.05, 0.09);
        assertThat(Math.sqrt(alike.differences().critical())).isLessThan(0.03);
        assertThat(differing.groups()).isEqualTo(6);
        assertThat(ErrorRates.ofBytes(differing.toBytes()).differences()).isEqualTo(differing.differences());
        assertThat(ErrorRates.ofBytes(alike.toBytes()).groups()).isEqualTo(6);
    }

    private static ErrorRates ofSixKinds(double[]... everyOther) {
        List<CrossFittedPrediction> predictions = new ArrayList<>();
        for (int kind = 0; kind < 6; kind++) {
            predictions.addAll(new SimulatedArticles(kind, kind % 2 == 0 ? SimulatedArticles.RATES : everyOther)
                    .labelled("kind" + kind, 150, 0.2, 0.5, 0.3));
        }
        return ErrorRates.of(predictions).orElseThrow();
    }

    @Test
    void takes_an_article_apart_by_the_kinds_of_its_subjects() {
        List<CrossFittedPrediction> predictions = new ArrayList<>();
        for (String kind : List.of("law", "person")) {
            new SimulatedArticles(kind.length(), SimulatedArticles.RATES)
                    .labelled("a", 30, 0.2, 0.5, 0.3).stream()
                            .map(p -> new CrossFittedPrediction(
                                    p.article(), "", kind, "", 0, p.label(), p.probabilities()))
                            .forEach(predictions::add);
        }
        ErrorRates rates = ErrorRates.of(predictions).orElseThrow();

        assertThat(rates.articles()).isEqualTo(30);
        assertThat(rates.groups()).isEqualTo(2);
    }

    @Test
    void says_that_differences_between_kinds_are_unknown_where_there_is_one() {
        assertThat(EXAMPLE.groups()).isZero();
        assertThat(EXAMPLE.differences()).isEqualTo(Covariance.NONE);
    }
}
