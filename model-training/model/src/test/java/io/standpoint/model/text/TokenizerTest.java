package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    private static List<String> forms(String text) {
        return Tokenizer.tokenize(text).stream().map(Token::text).toList();
    }

    @Property
    @Domain(AnyText.class)
    void tokens_stand_in_order_without_overlap_and_hold_all_that_can_be_seen(@ForAll String text) {
        StringBuilder between = new StringBuilder();
        int done = 0;
        for (Token token : Tokenizer.tokenize(text)) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(done);
            assertThat(token.span().length()).isPositive();
            between.append(text, done, token.span().start());
            done = token.span().end();
        }
        between.append(text, done, text.length());
        assertThat(NormalizedText.of(between.toString()).text()).isBlank();
    }

    @Property
    @Domain(AnyText.class)
    void forms_are_lower_case_and_without_spaces(@ForAll String text) {
        assertThat(forms(text))
                .allMatch(form -> !form.isEmpty()
                        && form.equals(form.toLowerCase(Locale.ROOT))
                        && form.chars().noneMatch(c -> Whitespace.is((char) c)));
    }

    @Property
    @Domain(AnyText.class)
    void no_token_parts_a_surrogate_pair(@ForAll String text) {
        assertThat(Tokenizer.tokenize(text)).allMatch(token -> {
            int start = token.span().start();
            int end = token.span().end();
            return !partsPair(text, start) && !partsPair(text, end);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "I don\u2019t, can't, WON'T|i do n't , ca n't , wo n't",
                "Obama\u2019s we're I'd|obama 's we 're i 'd",
                "O\u2019Rourke y'all|o'rourke y'all",
                "the U.S. at 9 a.m., J.K. too|the u.s. at 9 a.m. , j.k. too",
                "$1,234.50 5% 20th 3.|$ 1,234.50 5 % 20th 3 .",
                "Read https://a.org/b?c=d. Or www.e.net, f@g.co.uk!|read https://a.org/b?c=d . or www.e.net , f@g.co.uk !",
                "wait\u2026 so -- no \u2014 well-known|wait ... so \u2014 no \u2014 well - known",
                "\u201CNo,\u201D (he) said|\" no , \" ( he ) said",
                "#MeToo @jack|# metoo @ jack",
                "\u4E2D\u56FD\u4EBA said \u65E5\u672C\u304C|\u4E2D \u56FD \u4EBA said \u65E5 \u672C \u304C",
                "na\u00EFve caf\u00C9 \u041F\u0443\u0442\u0438\u043D \u05E9\u05DC\u05D5\u05DD|na\u00EFve caf\u00E9 \u043F\u0443\u0442\u0438\u043D \u05E9\u05DC\u05D5\u05DD",
                "\uD83D\uDE00\uD83D\uDE00 ok|\uD83D\uDE00 \uD83D\uDE00 ok"
            })
    void texts_are_cut_into_words_numbers_and_marks(String text, String tokens) {
        assertThat(forms(text)).isEqualTo(Arrays.asList(tokens.split(" ")));
    }

    @Test
    void spans_point_into_the_text_that_was_handed_in() {
        String text = "\uFEFFThe caf\u00ADe\u0301\u2019s \uFB01nest\u2026";
        assertThat(Tokenizer.tokenize(text).stream().map(token -> token.span().of(text)))
                .containsExactly("The", "caf\u00ADe\u0301", "\u2019s", "\uFB01nest", "\u2026");
    }

    @Test
    void a_mark_of_a_script_without_spaces_stays_with_the_letter_before() {
        // Composing puts the three marks in another order, so that each of them stands for all three
        String text = "a\u0316\u0340\u0E31b";
        assertThat(Tokenizer.tokenize(text).stream().map(token -> token.span().of(text)))
                .containsExactly(text);
    }

    @Test
    void an_empty_text_has_no_tokens() {
        assertThat(Tokenizer.tokenize("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "a@",
                "'",
                "'s",
                "www.",
                "http://",
                ".",
                "-",
                "1,",
                "n't",
                "\u4E2D",
                "\uD83D\uDE00",
                "x.y@"
            })
    @Timeout(value = 10, unit = SECONDS)
    void half_a_million_characters_of_anything_take_no_time(String piece) {
        assertThat(Tokenizer.tokenize(piece.repeat(500_000 / piece.length()))).isNotEmpty();
    }

    private static boolean partsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
