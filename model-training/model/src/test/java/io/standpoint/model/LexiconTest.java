package io.standpoint.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final String HEADER = "word\tpolarity\tgeneral\tagent\ttarget\n";

    @Test
    void gives_the_positive_and_the_negative_part_of_every_rating() {
        Lexicon lexicon = lexicon("lied\t-1.5\t0\t-3\t1\n");

        List<float[]> rated = lexicon.rate(List.of("lied", "told"));

        assertThat(rated.get(0)).containsExactly(0, 0.75f, 0, 0, 0, 1.5f, 0.5f, 0);
        assertThat(rated.get(1)).containsOnly(0);
    }

    @Test
    void rates_a_phrase_in_the_place_of_its_words() {
        Lexicon lexicon = lexicon("fire\t-2\t0\t0\t0\nunder fire\t0\t-2\t0\t0\ncame under fire\t0\t-3\t0\t0\n");

        List<float[]> rated = lexicon.rate(List.of("under", "fire", "fire", "came", "under", "fire"));

        int general = 3;
        assertThat(rated.get(0)[general]).isEqualTo(1);
        assertThat(rated.get(1)[general]).isEqualTo(1);
        assertThat(rated.get(1)[1]).isZero();
        assertThat(rated.get(2)[1]).isEqualTo(1);
        assertThat(rated.get(3)[general]).isEqualTo(1.5f);
        assertThat(rated.get(5)[general]).isEqualTo(1.5f);
    }

    @Test
    void is_the_same_after_writing_and_reading() {
        Lexicon lexicon = lexicon("praised\t2.2\t0\t0\t3\nbad\t-2.5\t-2\t0\t0\n");

        byte[] written = lexicon.toBytes();

        assertThat(new String(written, UTF_8)).isEqualTo(HEADER + "bad\t-2.5\t-2\t0\t0\npraised\t2.2\t0\t0\t3\n");
        assertThat(Lexicon.ofBytes(written).toBytes()).isEqualTo(written);
        assertThat(Lexicon.ofBytes(Lexicon.EMPTY.toBytes()).size()).isZero();
    }

    @Test
    void refuses_what_is_no_such_table_and_says_where() {
        assertThatThrownBy(() -> Lexicon.ofBytes(new byte[0])).hasMessageContaining("first line");
        assertThatThrownBy(() -> lexicon("bad\t1\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("5 columns");
        assertThatThrownBy(() -> lexicon("bad\t0\t0\t0\t1\nbad\t0\t0\t0\t1\n")).hasMessageContaining("line 3");
        assertThatThrownBy(() -> lexicon("\t1\t0\t0\t0\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> lexicon("bad\t0\tmuch\t0\t1\n")).hasMessageContaining("'much' is no number");
        assertThatThrownBy(() -> lexicon("bad\t0\t0\tNaN\t1\n")).hasMessageContaining("agent must lie in -4 to 4");
    }

    private static Lexicon lexicon(String lines) {
        return Lexicon.ofBytes((HEADER + lines).getBytes(UTF_8));
    }
}
