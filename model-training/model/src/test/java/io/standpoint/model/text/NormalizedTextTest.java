package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedTextTest {

    @Property
    @Domain(AnyText.class)
    void every_offset_points_into_the_original_in_order(@ForAll String original) {
        NormalizedText normalized = NormalizedText.of(original);
        int before = 0;
        for (int i = 0; i <= normalized.text().length(); i++) {
            assertThat(normalized.toOriginal(i)).isBetween(before, original.length());
            before = normalized.toOriginal(i);
        }
    }

    @Property
    @Domain(AnyText.class)
    void a_span_of_one_character_never_parts_a_surrogate_pair(@ForAll String original) {
        NormalizedText normalized = NormalizedText.of(original);
        String text = normalized.text();
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            Span span = normalized.toOriginal(new Span(i, text.offsetByCodePoints(i, 1)));
            assertThat(partsPair(original, span.start())).isFalse();
            assertThat(partsPair(original, span.end())).isFalse();
        }
    }

    @Property
    @Domain(AnyText.class)
    void no_curly_quote_odd_space_or_soft_hyphen_is_left(@ForAll String original) {
        assertThat(NormalizedText.of(original).text())
                .doesNotContainPattern(
                        "[\u00A0\u00AB\u00AD\u00BB\u2000-\u200F\u2018-\u201F\u2026\u2028\u2029\u3000\uFEFF]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\u2018don\u2019t\u2019|'don't'",
                "\u201Cyes\u201D \u00ABoui\u00BB \u201Eja\u201F|\"yes\" \"oui\" \"ja\"",
                "U\u2011turn 1\u20132 a\u2015b|U-turn 1\u20142 a\u2014b",
                "no\u00A0break\u2003em\u3000wide|no break em wide",
                "co\u00ADop\u200Bera\u2060te|cooperate",
                "wait\u2026|wait...",
                "cafe\u0301|caf\u00E9",
                "\uFB01ne \uFF21\uFF22\uFF23\uFF01|fine ABC!",
                "\u00BD of Acme\u2122|\u00BD of Acme\u2122",
                "\u1112\u1161\u11AB|\uD55C"
            })
    void typography_is_folded(String original, String folded) {
        assertThat(NormalizedText.of(original).text()).isEqualTo(folded);
    }

    @Test
    void a_composed_letter_points_back_at_all_its_parts() {
        assertThat(NormalizedText.of("cafe\u0301 x").toOriginal(new Span(3, 4))).isEqualTo(new Span(3, 5));
    }

    @Test
    void what_lies_before_and_after_something_that_vanished_keeps_its_place() {
        NormalizedText normalized = NormalizedText.of("\uFEFFco\u00ADop");
        assertThat(normalized.toOriginal(new Span(0, 2))).isEqualTo(new Span(1, 3));
        assertThat(normalized.toOriginal(new Span(2, 4))).isEqualTo(new Span(4, 6));
    }

    @Test
    void plain_text_stays_the_very_same() {
        String plain = "Plain text, 'as it is'.";
        assertThat(NormalizedText.of(plain).text()).isSameAs(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "e\u0301\u0323", "\u200B", "\u2026", "\uD83D", "\u4E2D", "\u1100"})
    @Timeout(value = 10, unit = SECONDS)
    void half_a_million_characters_of_anything_take_no_time(String piece) {
        String text = piece.repeat(500_000 / piece.length());
        assertThat(NormalizedText.of(text).toOriginal(0)).isBetween(0, text.length());
    }

    private static boolean partsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
