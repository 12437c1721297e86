package io.standpoint.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.trainer.behaviour.BehaviourReport.Share;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Property
    void lies_in_its_interval(@ForAll @IntRange(max = 300) int passed, @ForAll @IntRange(max = 300) int failed) {
        if (passed + failed > 0) {
            Share share = Share.of(passed, passed + failed);

            assertThat(share.share()).isBetween(share.low(), share.high());
            assertThat(share.low()).isBetween(0.0, 1.0);
            assertThat(share.high()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void has_the_interval_of_wilson() {
        Share none = Share.of(0, 10);
        Share half = Share.of(5, 10);

        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2775, within(1e-4));
        assertThat(half.low()).isCloseTo(0.2366, within(1e-4));
        assertThat(half.high()).isCloseTo(0.7634, within(1e-4));
    }

    @Test
    void needs_at_least_one() {
        assertThatThrownBy(() -> Share.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
