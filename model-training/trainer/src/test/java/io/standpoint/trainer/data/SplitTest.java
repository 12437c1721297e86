package io.standpoint.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Property(tries = 200)
    void an_id_always_gives_the_same_split(@ForAll String id) {
        assertThat(Split.ofId(id)).isEqualTo(Split.ofId(new String(id.toCharArray())));
    }

    @Test
    void most_ids_are_for_training() {
        Map<Split, Long> counts = IntStream.range(0, 10_000)
                .mapToObj(i -> Split.ofId("article-" + i))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts.get(Split.TRAIN)).isBetween(7_800L, 8_200L);
        assertThat(counts.get(Split.DEV)).isBetween(850L, 1_150L);
        assertThat(counts.get(Split.TEST)).isBetween(850L, 1_150L);
    }
}
