package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

    /** The quoted stretches of each paragraph. */
    private static List<List<String>> quoted(String... paragraphs) {
        List<List<Span>> found = Quotations.find(List.of(paragraphs));
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < paragraphs.length; i++) {
            String paragraph = paragraphs[i];
            all.add(found.get(i).stream().map(span -> span.of(paragraph)).toList());
        }
        return all;
    }

    @Property
    @Domain(AnyText.class)
    void quotations_stand_in_order_without_overlap_in_every_paragraph(@ForAll @Size(max = 4) List<String> paragraphs) {
        List<List<Span>> found = Quotations.find(paragraphs);
        assertThat(found).hasSameSizeAs(paragraphs);
        for (int i = 0; i < found.size(); i++) {
            int done = 0;
            for (Span span : found.get(i)) {
                assertThat(span.start()).isGreaterThanOrEqualTo(done);
                assertThat(span.length()).isPositive();
                done = span.end();
            }
            assertThat(done).isLessThanOrEqualTo(paragraphs.get(i).length());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\u201COne,\u201D he said. \u201CTwo.\u201D|\u201COne,\u201D_\u201CTwo.\u201D",
                "He said \"one\" and \"two\".|\"one\"_\"two\"",
                "Il dit \u00ABoui\u00BB, er sagt \u00BBja\u00AB und \u201Enein\u201C.|\u00ABoui\u00BB_\u00BBja\u00AB_\u201Enein\u201C",
                "\u4ED6\u8BF4\u300C\u597D\u300D\u3002|\u300C\u597D\u300D",
                "the \u2018dreamers\u2019 plan|\u2018dreamers\u2019",
                "He said 'it is over,' and left|'it is over,'",
                "\u2018He said \u201Cno\u201D there,\u2019 she said|\u2018He said \u201Cno\u201D there,\u2019",
                "\u201CHe said \u2018no\u2019 there,\u201D she said|\u201CHe said \u2018no\u2019 there,\u201D",
                "the so-called \u201Creform\u201D|\u201Creform\u201D",
                "wrong \u201Cway\u201C round|\u201Cway\u201C"
            })
    void quoted_words_are_found_with_their_marks(String text, String quotations) {
        assertThat(quoted(text)).containsExactly(List.of(quotations.split("_")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It isn\u2019t the Democrats\u2019 plan, it\u2019s Trump\u2019s.",
                "It isn't the Democrats' plan, it's Trump's.",
                "In the \u201890s rock \u2019n\u2019 roll, get \u2018em.",
                "the '90s, 'til then, get 'em, rock 'n' roll",
                "a 6\" pipe of 5'2\" and a stray \u201D mark",
                ""
            })
    void apostrophes_and_measures_are_no_quotations(String text) {
        assertThat(quoted(text)).containsExactly(List.of());
    }

    @Test
    void a_quotation_runs_on_into_a_paragraph_that_begins_with_an_opening_mark() {
        assertThat(quoted("He said: \u201COne.", "\u201CTwo.", "\u201CThree.\u201D And left."))
                .containsExactly(List.of("\u201COne."), List.of("\u201CTwo."), List.of("\u201CThree.\u201D"));
        assertThat(quoted("He said: \"One.", "\"Two.\" And left."))
                .containsExactly(List.of("\"One."), List.of("\"Two.\""));
    }

    @Test
    void a_quotation_runs_on_into_a_paragraph_that_closes_it() {
        assertThat(quoted("He said: \u201COne.", "Two,\u201D and left."))
                .containsExactly(List.of("\u201COne."), List.of("Two,\u201D"));
    }

    @Test
    void a_quotation_never_closed_does_not_swallow_the_article() {
        assertThat(quoted("He said: \u201COne.", "Two.", "Three, \u201Cfour\u201D."))
                .containsExactly(List.of("\u201COne."), List.of(), List.of("\u201Cfour\u201D"));
        assertThat(quoted("He \"said one. Then \"two\" came.", "Three."))
                .containsExactly(List.of("\"two\""), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\u201C", "\u201D", "'", " 'a", "\u2018a ", "s' ", "\u00AB", " \"a"})
    @Timeout(value = 10, unit = SECONDS)
    void half_a_million_characters_of_anything_take_no_time(String piece) {
        String text = piece.repeat(500_000 / piece.length());
        assertThat(Quotations.find(List.of(text, text))).hasSize(2);
    }
}
