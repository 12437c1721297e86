package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphSplitterTest {

    private static List<String> texts(String text) {
        return ParagraphSplitter.split(text).stream().map(span -> span.of(text)).toList();
    }

    @Property
    @Domain(AnyText.class)
    void paragraphs_stand_in_order_without_overlap_and_hold_all_that_is_not_white_space(@ForAll String text) {
        StringBuilder between = new StringBuilder();
        int done = 0;
        for (Span span : ParagraphSplitter.split(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(done);
            assertThat(span.length()).isPositive();
            between.append(text, done, span.start());
            done = span.end();
        }
        between.append(text, done, text.length());
        assertThat(between.chars().allMatch(c -> Whitespace.is((char) c))).isTrue();
    }

    @Property
    @Domain(AnyText.class)
    void paragraphs_have_no_white_space_around_them(@ForAll String text) {
        assertThat(texts(text))
                .allMatch(paragraph -> !Whitespace.is(paragraph.charAt(0))
                        && !Whitespace.is(paragraph.charAt(paragraph.length() - 1)));
    }

    @Property
    @Domain(AnyText.class)
    void the_same_text_gives_the_same_paragraphs(@ForAll String text) {
        assertThat(ParagraphSplitter.split(text)).isEqualTo(ParagraphSplitter.split(text));
    }

    @Test
    void a_blank_line_ends_a_paragraph_and_a_line_end_does_not() {
        assertThat(texts("one\ntwo\n\nthree")).containsExactly("one\ntwo", "three");
    }

    @Test
    void line_ends_part_paragraphs_where_no_blank_line_does() {
        assertThat(texts("\n\none\ntwo\r\nthree\n\n")).containsExactly("one", "two", "three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "\r\r",
                "\n \n",
                "\n\u00A0\u2003\n",
                "\n\u200B\n",
                "\r\n\uFEFF\r\n",
                "\u0085\u0085",
                "\u2028\u2028",
                "\u2029",
                "\n\t\r\n"
            })
    void blank_lines_of_any_kind_part_paragraphs(String blank) {
        assertThat(texts("one\ntwo" + blank + "three")).containsExactly("one\ntwo", "three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\uFEFF", "\u00A0\r\n\u2003"})
    void nothing_but_white_space_has_no_paragraphs(String text) {
        assertThat(ParagraphSplitter.split(text)).isEmpty();
    }

    @Test
    void a_surrogate_pair_is_whole() {
        assertThat(texts("\uD83D\uDE00\n\n\uD83D\uDE00")).containsExactly("\uD83D\uDE00", "\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\n", "\r", " \n", "a\n", "\u00A0\r\n", "a \n \n"})
    @Timeout(value = 5, unit = SECONDS)
    void half_a_million_characters_of_anything_take_no_time(String piece) {
        String text = piece.repeat(500_000 / piece.length());
        assertThat(ParagraphSplitter.split("x\n\n" + text + "\n\ny").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void five_thousand_paragraphs_come_back_in_order() {
        String text = "One of many.\r\n\r\n".repeat(5_000);
        assertThat(ParagraphSplitter.split(text)).hasSize(5_000).element(4_999).isEqualTo(new Span(79_984, 79_996));
    }
}
