package io.standpoint.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "I don\u2019t, can't!|I don\u2019t can't",
                "a far-right, well-known one -- no|a far-right well-known one no",
                "\u201CNo,\u201D (he) said\u2026 'so'|No he said so",
                "$1,234.50 or 5%|1,234.50 or 5",
                "\u4E2D\u56FD \uD83D\uDE00 ok|\u4E2D \u56FD ok"
            })
    void words_are_what_people_see(String text, String words) {
        assertThat(words(text, List.of())).isEqualTo(Arrays.asList(words.split(" ")));
    }

    @Test
    void a_mention_is_one_word_with_what_hangs_on_it() {
        String text = "Critics of New York City's anti-New York City bill won.";
        List<Span> mentions = new MentionFinder(new Subject("New York City", List.of())).find(text);

        assertThat(words(text, mentions))
                .containsExactly("Critics", "of", "New York City's", "anti-New York City", "bill", "won");
    }

    @Test
    void marks_alone_are_no_words() {
        assertThat(words("\u2026 -- ' \u201C\u201D !?", List.of())).isEmpty();
    }

    @Property
    @Domain(AnyText.class)
    void every_word_is_whole_and_has_a_letter_or_digit(@ForAll String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        int free = 0;
        for (Span word : Words.of(text, tokens, List.of())) {
            assertThat(word.start()).isGreaterThanOrEqualTo(free);
            assertThat(word.of(text).codePoints().anyMatch(Letters::isWord)).isTrue();
            assertThat(tokens.stream().filter(token -> token.span().overlaps(word)))
                    .isNotEmpty()
                    .allMatch(token ->
                            token.span().start() >= word.start() && token.span().end() <= word.end());
            free = word.end();
        }
        assertThat(free).isLessThanOrEqualTo(text.length());
    }

    @Property
    @Domain(AnyText.class)
    void no_token_with_a_letter_is_left_over(@ForAll String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        List<Span> words = Words.of(text, tokens, List.of());

        assertThat(tokens.stream().map(Token::span))
                .allMatch(span -> span.of(text).codePoints().noneMatch(WordsTest::isLetter)
                        || words.stream().anyMatch(span::overlaps));
    }

    private static boolean isLetter(int point) {
        return Letters.isWord(point) && !Letters.isMark(point);
    }

    private static List<String> words(String text, List<Span> mentions) {
        return Words.of(text, Tokenizer.tokenize(text), mentions).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
