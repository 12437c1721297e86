package io.standpoint.trainer.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordVectorsTest {

    private static final float[][] ROWS = {{1, 0}, {2, 0.1f}, {0, 3}, {-1, 0}};

    private final WordVectors vectors =
            new WordVectors(List.of("east", "eastward", "north", "west"), new long[] {9, 7, 5, 3}, 2, ROWS);

    @Test
    void nearest_words_come_in_order_of_the_angle_without_the_word_itself() {
        List<WordVectors.Neighbour> nearest = vectors.nearest("east", 10);
        assertThat(nearest).extracting(WordVectors.Neighbour::word).containsExactly("eastward", "north", "west");
        assertThat(nearest.get(1).cosine()).isZero();
        assertThat(nearest.get(2).cosine()).isEqualTo(-1);
        assertThat(vectors.nearest("south", 10)).isEmpty();
    }

    @Test
    void keeps_the_most_frequent_words() {
        WordVectors two = vectors.mostFrequent(2);
        assertThat(two.words()).containsExactly("east", "eastward");
        assertThat(two.vector(1)).containsExactly(2, 0.1f);
        assertThat(two.count(1)).isEqualTo(7);
        assertThat(vectors.mostFrequent(100).words()).hasSize(4);
    }

    @Test
    void changing_a_vector_that_was_handed_out_changes_nothing() {
        vectors.vector(0)[0] = 7;
        assertThat(vectors.vector(0)).containsExactly(1, 0);
    }

    @Test
    void refuses_sizes_that_do_not_agree_and_words_that_come_twice() {
        assertThatThrownBy(() -> new WordVectors(List.of("a"), new long[] {1, 2}, 2, new float[][] {{1, 2}}))
                .hasMessageContaining("1 words do not go with 2 counts");
        assertThatThrownBy(() -> new WordVectors(List.of("a"), new long[] {1}, 3, new float[][] {{1, 2}}))
                .hasMessageContaining("the vector of 'a' has 2 numbers, not 3");
        assertThatThrownBy(() -> new WordVectors(List.of("a", "a"), new long[] {1, 1}, 1, new float[][] {{1}, {2}}))
                .hasMessageContaining("'a' comes twice");
    }
}
