package io.standpoint.model.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.card.Estimate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareEstimateTest {

    private static final ErrorRates RATES = ErrorRates.of(
                    new SimulatedArticles(1, SimulatedArticles.RATES).labelled("", 1_000, 0.2, 0.5, 0.3))
            .orElseThrow();
    private static final ErrorRates OTHER_RATES = ErrorRates.of(new SimulatedArticles(
                            2, new double[] {0.8, 0.1, 0.1}, new double[] {0.1, 0.8, 0.1}, new double[] {0.1, 0.1, 0.8})
                    .labelled("", 1_000, 0.2, 0.5, 0.3))
            .orElseThrow();

    private static SampleMoments group(long seed, int articles) {
        return new SimulatedArticles(seed, SimulatedArticles.RATES).group(articles, 0.25, 0.4, 0.35);
    }

    private static ShareEstimate estimate(SampleMoments moments, long group, long likeness) {
        return ShareEstimate.of(List.of(new VersionSample(moments, RATES)), group, likeness);
    }

    private static double width(Estimate estimate) {
        return estimate.high() - estimate.low();
    }

    @Property(tries = 300)
    void shares_sum_to_one_and_lie_in_their_intervals(
            @ForAll @IntRange(min = 1, max = 200) int articles,
            @ForAll @DoubleRange(min = 0, max = 1) double supportive,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll long seed) {
        double critical = (1 - supportive) * part;
        SampleMoments moments = new SimulatedArticles(seed, SimulatedArticles.RATES)
                .group(articles, supportive, 1 - supportive - critical, critical);

        ShareEstimate estimate = estimate(moments, seed, seed);

        double sum = 0;
        for (Estimate share : List.of(estimate.supportive(), estimate.neutral(), estimate.critical())) {
            assertThat(share.low()).isBetween(0.0, share.value());
            assertThat(share.high()).isBetween(share.value(), 1.0);
            sum += share.value();
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(estimate.net().value())
                .isCloseTo(estimate.supportive().value() - estimate.critical().value(), within(1e-12))
                .isBetween(estimate.net().low(), estimate.net().high());
        assertThat(estimate.fromArticles()).isPositive();
        assertThat(estimate.fromModel()).isNotNegative();
    }

    @Test
    void same_numbers_give_the_same_estimate_and_others_another() {
        SampleMoments moments = group(3, 40);

        assertThat(estimate(moments, 1, 2).net())
                .isEqualTo(estimate(moments, 1, 2).net());
        assertThat(estimate(moments, 9, 2).net())
                .isNotEqualTo(estimate(moments, 1, 2).net());
    }

    @Test
    void leaves_doubt_where_fewer_are_called_supportive_than_are_by_error() {
        ShareEstimate estimate = estimate(SampleMoments.ofCluster(30, 30, 1, 8).plus(group(3, 2)), 1, 1);

        assertThat(estimate.supportive().value()).isZero();
        assertThat(estimate.supportive().high()).isGreaterThan(0.05);
    }

    @Test
    void more_articles_narrow_their_own_part_alone() {
        ShareEstimate few = estimate(group(4, 100), 1, 1);
        ShareEstimate many = estimate(group(5, 10_000), 1, 1);

        assertThat(few.fromArticles() / many.fromArticles()).isBetween(8.0, 14.0);
        assertThat(few.fromModel() / many.fromModel()).isBetween(0.7, 1.4);
        assertThat(width(many.net())).isLessThan(width(few.net()));
    }

    @Test
    void both_parts_make_up_the_interval() {
        ShareEstimate estimate = estimate(group(6, 300), 1, 1);

        assertThat(Math.hypot(estimate.fromArticles(), estimate.fromModel()))
                .isCloseTo(width(estimate.net()) / 2, within(0.15 * width(estimate.net())));
    }

    @Test
    void articles_read_by_two_versions_are_corrected_by_the_errors_of_each() {
        SampleMoments old = group(7, 3_000);
        SampleMoments recent = new SimulatedArticles(
                        8, new double[] {0.8, 0.1, 0.1}, new double[] {0.1, 0.8, 0.1}, new double[] {0.1, 0.1, 0.8})
                .group(1_000, 0.25, 0.4, 0.35);

        ShareEstimate both =
                ShareEstimate.of(List.of(new VersionSample(old, RATES), new VersionSample(recent, OTHER_RATES)), 1, 1);

        ShareEstimate first = estimate(old, 1, 1);
        ShareEstimate second = ShareEstimate.of(List.of(new VersionSample(recent, OTHER_RATES)), 1, 1);
        assertThat(both.net().value())
                .isCloseTo(0.75 * first.net().value() + 0.25 * second.net().value(), within(1e-9))
                .isCloseTo(-0.1, within(0.08));
        assertThat(both.fromModel()).isLessThan(first.fromModel());
    }

    @Test
    void refuses_groups_without_articles() {
        assertThatThrownBy(() -> ShareEstimate.of(List.of(), 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VersionSample(SampleMoments.NONE, RATES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void compares_groups_under_the_same_errors() {
        ShareEstimate a = estimate(new SimulatedArticles(9, SimulatedArticles.RATES).group(2_000, 0.4, 0.4, 0.2), 1, 7);
        ShareEstimate b =
                estimate(new SimulatedArticles(10, SimulatedArticles.RATES).group(2_000, 0.3, 0.4, 0.3), 2, 7);

        Comparison comparison = Comparison.of(a, b);

        assertThat(comparison.net().value()).isEqualTo(a.net().value() - b.net().value());
        assertThat(comparison.net().low()).isLessThanOrEqualTo(0.2);
        assertThat(comparison.net().high()).isGreaterThanOrEqualTo(0.2);
        assertThat(comparison.distinguishable()).isTrue();
        // Unpaired, the model's part of both would be in it.
        assertThat(width(comparison.net())).isLessThan(0.8 * Math.hypot(width(a.net()), width(b.net())));
        assertThat(Comparison.of(a, a).distinguishable()).isFalse();
    }
}
