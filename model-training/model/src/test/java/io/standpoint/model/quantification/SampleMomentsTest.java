package io.standpoint.model.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SampleMomentsTest {

    private static SampleMoments sum(List<SampleMoments> clusters) {
        return clusters.stream().reduce(SampleMoments.NONE, SampleMoments::plus);
    }

    /** Articles of up to 40 paragraphs; dyadic numbers, which add up without rounding. */
    @Provide
    static Arbitrary<SampleMoments> cluster() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 8))
                .filter((weight, s, c) -> s + c <= 8)
                .as((weight, s, c) -> SampleMoments.ofCluster(1, weight, weight * s / 8.0, weight * c / 8.0));
    }

    @Property
    void moments_of_two_groups_add_up_to_those_of_both(
            @ForAll @Size(min = 1, max = 20) List<@From("cluster") SampleMoments> some,
            @ForAll @Size(min = 1, max = 20) List<@From("cluster") SampleMoments> others) {
        List<SampleMoments> all = Stream.concat(some.stream(), others.stream()).toList();

        assertThat(sum(some).plus(sum(others))).isEqualTo(sum(all));
        assertThat(sum(all).articles()).isEqualTo(some.size() + others.size());
    }

    @Property
    void no_combination_of_shares_has_a_negative_variance(
            @ForAll @Size(min = 1, max = 20) List<@From("cluster") SampleMoments> clusters) {
        Covariance covariance = sum(clusters).covariance();

        assertThat(covariance.supportive() * covariance.critical())
                .isGreaterThanOrEqualTo(covariance.both() * covariance.both() - 1e-12);
        assertThat(covariance.supportive()).isPositive();
    }

    @Test
    void shares_are_those_of_the_weight() {
        SampleMoments moments = SampleMoments.ofCluster(1, 10, 5, 0).plus(SampleMoments.ofCluster(1, 30, 3, 15));

        assertThat(moments.shares().supportive()).isCloseTo(0.2, within(1e-12));
        assertThat(moments.shares().critical()).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void many_articles_have_the_variance_of_their_mean() {
        // Half of 10,000 articles say 0.2 supportive, half 0.6: their standard deviation is 0.2.
        SampleMoments moments = SampleMoments.NONE;
        for (int i = 0; i < 5_000; i++) {
            moments =
                    moments.plus(SampleMoments.ofCluster(1, 1, 0.2, 0.5)).plus(SampleMoments.ofCluster(1, 1, 0.6, 0.1));
        }

        Covariance covariance = moments.covariance();

        assertThat(Math.sqrt(covariance.supportive())).isCloseTo(0.2 / 100, within(2e-5));
        assertThat(covariance.both() / covariance.supportive()).isCloseTo(-1, within(1e-2));
    }

    @Test
    void copies_of_one_text_count_once() {
        SampleMoments alone = SampleMoments.ofCluster(1, 1, 0.5, 0.25).plus(SampleMoments.ofCluster(1, 1, 0, 1));
        SampleMoments copied = SampleMoments.ofCluster(50, 50, 25, 12.5).plus(SampleMoments.ofCluster(50, 50, 0, 50));

        assertThat(copied.covariance().supportive())
                .isCloseTo(alone.covariance().supportive(), within(1e-12));
        assertThat(copied.articles()).isEqualTo(100);
    }

    @Test
    void articles_that_all_say_the_same_leave_doubt() {
        SampleMoments few = sum(Collections.nCopies(10, SampleMoments.ofCluster(1, 1, 0, 0)));
        SampleMoments many = sum(Collections.nCopies(1_000, SampleMoments.ofCluster(1, 1, 0, 0)));

        assertThat(Math.sqrt(few.covariance().supportive())).isBetween(0.01, 0.1);
        assertThat(Math.sqrt(many.covariance().supportive())).isLessThan(0.001);
    }

    @Test
    void refuses_what_no_articles_can_give() {
        assertThatThrownBy(() -> SampleMoments.ofCluster(1, 1, 0.7, 0.6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("supportive 0.7, critical 0.6");
        assertThatThrownBy(() -> SampleMoments.ofCluster(0, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleMoments.ofCluster(1, Double.NaN, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleMoments.NONE.shares()).isInstanceOf(IllegalStateException.class);
    }
}
