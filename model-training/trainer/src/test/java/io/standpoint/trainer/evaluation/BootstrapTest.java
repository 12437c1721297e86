package io.standpoint.trainer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.card.Estimate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(7);

    private static double accuracy(List<Prediction> predictions) {
        return Confusion.of(predictions).accuracy();
    }

    private static double macroF1(List<Prediction> predictions) {
        return Confusion.of(predictions).macroF1();
    }

    /** 100 paragraphs of which the first 60 are right; right and wrong never share an article of ten. */
    private static List<Prediction> predictions(IntFunction<String> article) {
        return IntStream.range(0, 100)
                .mapToObj(i -> new Prediction(
                        article.apply(i),
                        i < 60 ? Stance.NEUTRAL : Stance.CRITICAL,
                        new Probabilities(0.1, 0.8, 0.1),
                        true,
                        true))
                .toList();
    }

    @Test
    void lies_around_the_estimate() {
        Estimate interval = BOOTSTRAP.estimate(predictions(i -> "a" + i), BootstrapTest::accuracy);

        assertThat(interval.value()).isEqualTo(0.6);
        // A binomial of 100 draws at 0.6 has a standard deviation of 0.049.
        assertThat(interval.low()).isBetween(0.48, 0.53);
        assertThat(interval.high()).isBetween(0.67, 0.72);
    }

    @Test
    void is_wider_when_the_paragraphs_of_an_article_are_alike() {
        Estimate alone = BOOTSTRAP.estimate(predictions(i -> "a" + i), BootstrapTest::accuracy);
        Estimate together = BOOTSTRAP.estimate(predictions(i -> "a" + i / 10), BootstrapTest::accuracy);

        assertThat(together.high() - together.low()).isGreaterThan(2 * (alone.high() - alone.low()));
    }

    @Test
    void follows_from_the_seed() {
        List<Prediction> predictions = predictions(i -> "a" + i);

        Estimate first = BOOTSTRAP.estimate(predictions, BootstrapTest::macroF1);

        assertThat(BOOTSTRAP.estimate(predictions, BootstrapTest::macroF1)).isEqualTo(first);
        assertThat(IntStream.range(0, 10)
                        .mapToObj(seed -> new Bootstrap(seed).estimate(predictions, BootstrapTest::macroF1))
                        .distinct())
                .hasSizeGreaterThan(1);
    }
}
