package io.standpoint.trainer.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.CrossFittedPrediction;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticlePoolTest {

    private static final ArticlePool POOL = ArticlePool.of(SimulatedPredictions.of(1, 60, 0.2, 0.5, 0.3));

    @Test
    void halves_share_no_article() {
        List<ArticlePool> halves = POOL.halves(new Random(1));

        assertThat(halves.get(0).articles())
                .hasSize(30)
                .doesNotContainAnyElementsOf(halves.get(1).articles());
        assertThat(halves.get(1).articles()).hasSize(30);
    }

    @Test
    void takes_an_article_apart_by_the_kinds_of_its_subjects() {
        List<CrossFittedPrediction> mixed = POOL.articles().get(0).stream()
                .map(p -> new CrossFittedPrediction(
                        p.article(),
                        p.dataset(),
                        p.paragraph() < 4 ? "law" : "person",
                        p.leaning(),
                        p.paragraph(),
                        p.label(),
                        p.probabilities()))
                .toList();

        ArticlePool persons = ArticlePool.of(mixed).where(p -> p.kind().equals("person"));

        assertThat(persons.size()).isEqualTo(1);
        assertThat(persons.paragraphs()).hasSize(6);
    }

    @Test
    void any_shares_are_drawn_alike() {
        Random random = new Random(1);
        double[] supportive = IntStream.range(0, 2_000)
                .mapToDouble(i ->
                        Tally.labels(POOL.paragraphsAtAnyShares(100, random)).supportive())
                .toArray();

        // Even on the simplex, a share is above 1/2 in a quarter of the draws, and 1/3 on average.
        assertThat(IntStream.range(0, 2_000).filter(i -> supportive[i] > 0.5).count() / 2_000.0)
                .isCloseTo(0.25, within(0.04));
        assertThat(IntStream.range(0, 2_000)
                        .mapToDouble(i -> supportive[i])
                        .average()
                        .orElseThrow())
                .isCloseTo(1.0 / 3, within(0.03));
    }

    @Test
    void tilted_draws_differ_more_than_plain_ones() {
        Random random = new Random(1);
        double net = POOL.labels().net();

        double plain = IntStream.range(0, 200)
                .mapToDouble(i -> Math.abs(POOL.drawn(30, random).labels().net() - net))
                .sum();
        double tilted = IntStream.range(0, 200)
                .mapToDouble(i -> Math.abs(POOL.tilted(30, random).labels().net() - net))
                .sum();

        assertThat(tilted).isGreaterThan(2 * plain);
    }

    @Test
    void halves_by_net_differ_in_it() {
        List<ArticlePool> halves = POOL.byNet();

        assertThat(halves.get(1).labels().net())
                .isGreaterThan(halves.get(0).labels().net() + 0.1);
    }

    @Test
    void moments_have_the_mean_shares_of_the_articles() {
        List<CrossFittedPrediction> first = POOL.articles().get(0);

        ArticlePool one = new ArticlePool(List.of(first));

        assertThat(one.moments().shares().supportive())
                .isCloseTo(Tally.said(first).supportive(), within(1e-12));
        assertThat(POOL.moments().articles()).isEqualTo(60);
    }
}
