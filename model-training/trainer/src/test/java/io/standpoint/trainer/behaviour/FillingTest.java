package io.standpoint.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingTest {

    @Test
    void follows_gender_and_number() {
        assertThat(filling(new Name("Ellen Marsh", "politician", Pronoun.SHE))
                        .prose("{A} {A:was|were} late. {A.he} lost {A.his} bag, and {A.again's} aides blamed {A.him}."))
                .isEqualTo("Ellen Marsh was late. She lost her bag, and Marsh's aides blamed her.");
        assertThat(filling(new Name("the Greens", "party", Pronoun.THEY))
                        .prose("{A} {A:was|were} late. {A.he} lost {A.his} bag, and {A.again's} aides blamed {A.him}."))
                .isEqualTo("The Greens were late. They lost their bag, and the Greens' aides blamed them.");
    }

    @Test
    void begins_sentences_and_quotations_with_a_capital() {
        Filling filling = filling(new Name("the Greens", "party", Pronoun.THEY));

        assertThat(filling.prose("No, said {A}. {A} won. “{A} lost,” said {critic}. “So what?” {critic} lied."))
                .isEqualTo(
                        "No, said the Greens. The Greens won. “The Greens lost,” said a judge. “So what?” A judge lied.");
    }

    @Test
    void leaves_the_article_out_of_headlines() {
        assertThat(filling(new Name("the Greens", "party", Pronoun.THEY)).headline("Praise for {A}"))
                .isEqualTo("Praise for Greens");
    }

    @Test
    void fills_the_slots_of_words() {
        assertThat(filling(new Name("Ellen Marsh", "politician", Pronoun.SHE)).prose("{A} {deed}."))
                .isEqualTo("Ellen Marsh kept her word.");
    }

    @Test
    void swaps_one_slot_and_keeps_the_others() {
        Name first = new Name("Ellen Marsh", "politician", Pronoun.SHE);
        Name second = new Name("Paul Renner", "politician", Pronoun.HE);
        Filling filling = new Filling(
                new Dealer(Map.of("A", List.of(first, second)), Map.of("day", List.of("Monday", "Friday")), 1));
        String before = filling.prose("{A} left on {day}, said {A.he}.");

        String after = filling.swapped(new Swap("A", Swap.Feature.GENDER)).prose("{A} left on {day}, said {A.he}.");

        assertThat(after).isNotEqualTo(before);
        assertThat(before.contains("Monday")).isEqualTo(after.contains("Monday"));
        assertThat(List.of(before, after)).anyMatch(text -> text.endsWith("said she."));
    }

    @Test
    void refuses_a_slot_that_nothing_fills() {
        Filling filling = filling(new Name("Ellen Marsh", "politician", Pronoun.SHE));

        assertThatThrownBy(() -> filling.prose("{A} met {B}.")).hasMessageContaining("{B}");
    }

    private static Filling filling(Name name) {
        return new Filling(new Dealer(
                Map.of("A", List.of(name)),
                Map.of("critic", List.of("a judge"), "deed", List.of("kept {A.his} word")),
                1));
    }
}
