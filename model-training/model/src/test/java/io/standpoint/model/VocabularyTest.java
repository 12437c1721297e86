package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary(List.of("good", "1990"));

    @Test
    void knows_words_numbers_and_the_rest() {
        assertThat(vocabulary.row("good")).isEqualTo(Vocabulary.RESERVED);
        assertThat(vocabulary.row("1990")).isEqualTo(Vocabulary.RESERVED + 1);
        assertThat(vocabulary.row("1,991")).isEqualTo(Vocabulary.NUMBER);
        assertThat(vocabulary.row("zebra")).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(vocabulary.size()).isEqualTo(6);
    }

    @Test
    void is_the_same_after_writing_and_reading() {
        assertThat(Vocabulary.ofBytes(vocabulary.toBytes()).words()).isEqualTo(vocabulary.words());
        assertThat(Vocabulary.ofBytes(new byte[0]).size()).isEqualTo(Vocabulary.RESERVED);
    }

    @Test
    void refuses_a_word_that_stands_twice() {
        assertThatThrownBy(() -> new Vocabulary(List.of("good", "good"))).hasMessageContaining("'good'");
    }
}
