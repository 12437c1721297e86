package io.standpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.client.reading.Origin;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OriginsTest {

    @Property(tries = 200)
    void every_line_of_a_batch_knows_where_it_came_from(@ForAll("origins") List<Origin> origins) {
        Origins.Builder builder = new Origins.Builder();
        origins.forEach(builder::add);

        Origins built = builder.build();

        assertThat(built.count()).isEqualTo(origins.size()).isEqualTo(builder.count());
        for (int i = 0; i < origins.size(); i++) {
            assertThat(built.at(i + 1)).isEqualTo(origins.get(i));
        }
    }

    @Provide
    Arbitrary<List<Origin>> origins() {
        return Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.longs().between(0, 4))
                .as(Origin::new)
                .list()
                .ofMaxSize(40);
    }

    @Test
    void lines_that_follow_one_another_take_no_room() {
        Origins.Builder builder = new Origins.Builder();
        for (int line = 1; line <= 5_000; line++) {
            builder.add(new Origin("a", line));
        }

        assertThat(builder.build().runs()).containsExactly(new Origins.Run("a", 1, 5_000));
    }

    @Test
    void there_is_no_line_behind_the_last() {
        assertThatThrownBy(() -> new Origins(List.of(new Origins.Run("a", 1, 2))).at(3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
