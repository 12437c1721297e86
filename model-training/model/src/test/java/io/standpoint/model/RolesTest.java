package io.standpoint.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final String SUBJECT = "";
    private static final Lexicon LEXICON = Lexicon.ofBytes(
            """
            word\tpolarity\tgeneral\tagent\ttarget
            accused\t0\t0\t0\t-2
            rescued\t0\t0\t3\t1
            """
                    .getBytes(UTF_8));

    @Test
    void finds_the_one_who_acts_before_an_active_verb() {
        assertThat(saidOfSubject(SUBJECT, "rescued", "the", "council")).containsExactly(1.5f, 0);
        assertThat(saidOfSubject(SUBJECT, "accused", "the", "council")).containsExactly(0, 0);
    }

    @Test
    void finds_the_one_who_is_acted_on_behind_it() {
        assertThat(saidOfSubject("the", "council", "accused", SUBJECT)).containsExactly(0, 1);
    }

    @Test
    void turns_a_passive_round() {
        assertThat(saidOfSubject(SUBJECT, "was", "accused", "by", "critics")).containsExactly(0, 1);
        assertThat(saidOfSubject("a", "boy", "was", "rescued", "by", SUBJECT)).containsExactly(1.5f, 0);
    }

    @Test
    void looks_neither_past_the_end_of_a_clause_nor_too_far() {
        assertThat(saidOfSubject("they", "accused", "him", ".", SUBJECT, "left"))
                .containsOnly(0);
        assertThat(saidOfSubject("accused", "of", "it", "all", "day", SUBJECT)).containsOnly(0);
    }

    private static float[] saidOfSubject(String... tokens) {
        List<String> list = List.of(tokens);
        return new Roles(list, LEXICON.rate(list)).at(list.indexOf(SUBJECT));
    }
}
