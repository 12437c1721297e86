package io.standpoint.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWindowsTest {

    private static final String PAIR = "\uD83D\uDE00";

    @Test
    void short_text_is_one_window() {
        assertThat(TextWindows.of("")).containsExactly("");
        assertThat(TextWindows.of("Acme.")).containsExactly("Acme.");
    }

    @ParameterizedTest
    @ValueSource(ints = {251, 500, 501, 1_000, 1_001, 501_002})
    void beginning_and_end_of_a_text_are_among_its_windows(int length) {
        String text = "a" + "b".repeat(length - 2) + "c";

        assertThat(TextWindows.of(text)).hasSizeBetween(2, TextWindows.MOST).allSatisfy(window -> assertThat(window)
                .hasSize(TextWindows.LENGTH));
        assertThat(TextWindows.of(text).get(0)).startsWith("a");
        assertThat(String.join("", TextWindows.of(text))).endsWith("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a"})
    void no_surrogate_pair_is_cut(String before) {
        for (int pairs = 120; pairs < 700; pairs++) {
            assertThat(TextWindows.of(before + PAIR.repeat(pairs)))
                    .allSatisfy(window ->
                            assertThat(window.codePoints().boxed()).isSubsetOf((int) 'a', PAIR.codePointAt(0)));
        }
    }
}
