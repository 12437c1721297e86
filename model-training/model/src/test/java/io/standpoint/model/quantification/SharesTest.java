package io.standpoint.model.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.Stance;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void leaves_possible_shares_as_they_are() {
        assertThat(Shares.nearest(0.5, 0.1)).isEqualTo(new Shares(0.5, 0.4, 0.1));
    }

    @Test
    void spreads_what_a_share_lacks_over_the_other_two() {
        Shares shares = Shares.nearest(-0.2, 0.5);

        assertThat(shares.supportive()).isZero();
        assertThat(shares.neutral()).isCloseTo(0.6, within(1e-12));
        assertThat(shares.critical()).isCloseTo(0.4, within(1e-12));
        assertThat(Shares.nearest(1.5, -0.4)).isEqualTo(new Shares(1, 0, 0));
    }

    @Property
    void no_point_of_the_simplex_is_nearer(
            @ForAll @DoubleRange(min = -5, max = 5) double supportive,
            @ForAll @DoubleRange(min = -5, max = 5) double critical,
            @ForAll @DoubleRange(min = 0, max = 1) double otherSupportive,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        Shares nearest = Shares.nearest(supportive, critical);
        double otherCritical = (1 - otherSupportive) * part;

        assertThat(squaredDistance(supportive, critical, nearest.supportive(), nearest.critical()))
                .isLessThanOrEqualTo(squaredDistance(supportive, critical, otherSupportive, otherCritical) + 1e-9);
        assertThat(nearest.supportive() + nearest.neutral() + nearest.critical())
                .isCloseTo(1, within(1e-9));
    }

    private static double squaredDistance(double s, double c, double otherS, double otherC) {
        double neutral = otherS + otherC - s - c;
        return (s - otherS) * (s - otherS) + (c - otherC) * (c - otherC) + neutral * neutral;
    }

    @Test
    void net_is_supportive_less_critical() {
        Shares shares = new Shares(0.25, 0.25, 0.5);

        assertThat(shares.net()).isEqualTo(-0.25);
        assertThat(shares.of(Stance.CRITICAL)).isEqualTo(0.5);
    }

    @Test
    void refuses_what_does_not_sum_to_one() {
        assertThatThrownBy(() -> new Shares(0.5, 0.5, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shares(1.5, 0, -0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shares(Double.NaN, 0.5, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
