package io.standpoint.trainer.evaluation;

import static io.standpoint.model.Stance.CRITICAL;
import static io.standpoint.model.Stance.NEUTRAL;
import static io.standpoint.model.Stance.SUPPORTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.Stance;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    /** Rows labels: supportive 2 1 1, neutral 0 3 1, critical 1 0 3. */
    private static Confusion example() {
        Confusion confusion = new Confusion();
        add(confusion, SUPPORTIVE, SUPPORTIVE, SUPPORTIVE, NEUTRAL, CRITICAL);
        add(confusion, NEUTRAL, NEUTRAL, NEUTRAL, NEUTRAL, CRITICAL);
        add(confusion, CRITICAL, SUPPORTIVE, CRITICAL, CRITICAL, CRITICAL);
        return confusion;
    }

    private static void add(Confusion confusion, Stance gold, Stance... predicted) {
        List.of(predicted).forEach(stance -> confusion.add(gold, stance));
    }

    @Test
    void measures_as_counted_by_hand() {
        Confusion confusion = example();

        assertThat(confusion.total()).isEqualTo(12);
        assertThat(confusion.accuracy()).isEqualTo(8.0 / 12);
        assertThat(confusion.precision(SUPPORTIVE)).isEqualTo(2.0 / 3);
        assertThat(confusion.recall(SUPPORTIVE)).isEqualTo(2.0 / 4);
        assertThat(confusion.f1(SUPPORTIVE)).isCloseTo(4.0 / 7, within(1e-12));
        assertThat(confusion.f1(NEUTRAL)).isCloseTo(3.0 / 4, within(1e-12));
        assertThat(confusion.f1(CRITICAL)).isCloseTo(6.0 / 9, within(1e-12));
        assertThat(confusion.macroF1()).isCloseTo((4.0 / 7 + 3.0 / 4 + 6.0 / 9) / 3, within(1e-12));
    }

    @Test
    void a_stance_that_never_occurs_counts_as_zero() {
        Confusion confusion = new Confusion();
        confusion.add(NEUTRAL, NEUTRAL);

        assertThat(confusion.f1(CRITICAL)).isZero();
        assertThat(confusion.macroF1()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(new Confusion().accuracy()).isZero();
    }

    @Test
    void adds_up_with_another() {
        Confusion sum = example();
        sum.add(example());

        assertThat(sum.total()).isEqualTo(24);
        assertThat(sum.macroF1()).isCloseTo(example().macroF1(), within(1e-12));
    }

    @Property
    void every_measure_is_a_share(@ForAll @Size(max = 30) List<Stance> labels, @ForAll Random random) {
        List<Stance> stances = List.of(Stance.values());
        Confusion confusion = new Confusion();
        labels.forEach(label -> confusion.add(label, stances.get(random.nextInt(stances.size()))));

        assertThat(confusion.total()).isEqualTo(labels.size());
        assertThat(List.of(confusion.accuracy(), confusion.macroF1())).allMatch(value -> value >= 0 && value <= 1);
    }
}
