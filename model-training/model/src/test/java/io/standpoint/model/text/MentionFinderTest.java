package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFinderTest {

    private static List<String> mentions(Subject subject, String text) {
        return new MentionFinder(subject)
                .find(text).stream().map(span -> span.of(text)).toList();
    }

    private static Subject subject(String name, String... aliases) {
        return new Subject(name, List.of(aliases));
    }

    @Property
    @Domain(AnyText.class)
    @Domain(DomainContext.Global.class)
    void mentions_stand_in_order_without_overlap(@ForAll @NotBlank String name, @ForAll String text) {
        int done = 0;
        for (Span span : new MentionFinder(subject(name, "EU", "the Trump")).find(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(done);
            assertThat(span.length()).isPositive();
            done = span.end();
        }
        assertThat(done).isLessThanOrEqualTo(text.length());
    }

    @Property
    void a_name_is_found_in_any_case_where_it_stands_alone(
            @ForAll @AlphaChars @StringLength(min = 4, max = 12) String name) {
        String text = "So " + name.toLowerCase(Locale.ROOT) + ", said " + name.toUpperCase(Locale.ROOT) + "!";
        assertThat(mentions(subject(name), text)).hasSize(2);
    }

    @Property
    void a_mention_begins_and_ends_where_words_do(@ForAll @AlphaChars @StringLength(min = 2, max = 8) String name) {
        assertThat(mentions(subject(name), "x" + name + "x " + name + "xyz 0" + name))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A person: surname, initial, titles, possessive; not the given name, not the common word
                "Donald Trump|Mr. Trump\u2019s aide, Donald J. Trump and Donald; a trump card; the Trumps|Trump_Donald J. Trump_Trumps",
                "donald trump|Donald Trump and Trump|Donald Trump_Trump",
                "President Trump|President Trump, Trump|President Trump_Trump",
                "Sen. Ted Cruz|Ted Cruz said Cruz|Ted Cruz_Cruz",
                "Martin Luther King Jr.|Martin Luther King Jr. and Dr. King, MLK|Martin Luther King Jr_King_MLK",
                "Ursula von der Leyen|Mrs. von der Leyen, Leyen|von der Leyen_Leyen",
                "Alexandria Ocasio-Cortez|Ocasio-Cortez, Ocasio Cortez, Cortez, AOC|Ocasio-Cortez_Ocasio Cortez_AOC",
                "Beto O'Rourke|O\u2019Rourke's O'Rourke|O\u2019Rourke_O'Rourke",
                "Xi Jinping|Xi and President Xi Jinping|Xi_Xi Jinping",
                "Theresa May|In May, May said it may. On May 5|May",
                "Obama|Obama-era, Obamacare, post-Obama|Obama_Obama",
                // Number
                "Republicans|a Republican, republicans' aims|Republican_republicans",
                "Republican|Republicans and REPUBLICANS|Republicans_REPUBLICANS",
                "gun control|Gun-control laws and gun\u00A0controls|Gun-control_gun\u00A0controls",
                "Target|Target targets Targets|Target_Targets",
                // Acronyms
                "European Union|the EU, the E.U., eu|EU_E.U.",
                "EU|the European Union and E.U.|European Union_E.U.",
                "US|us, US, U.S., the U.S.\u2019s, United States|US_U.S._U.S._United States",
                "WHO|who WHO Who World Health Organization|WHO_World Health Organization",
                "Republican Party|the GOP|",
                "NATO|Nato and nato|Nato_nato",
                "Federal Bureau of Investigation|FBI agents|FBI",
                "Joe Biden|JB and Biden|Biden",
                // Article, marks, diacritics
                "the White House|White House, the White House|White House_the White House",
                "The Hill|The Hill: a hill; Hill|The Hill_Hill",
                "the bill|the bill, a bill|the bill",
                "Erdo\u011Fan|Erdogan ERDO\u011EAN|Erdogan_ERDO\u011EAN",
                "Erdogan|Erdo\u011Fan\u2019s|Erdo\u011Fan",
                "Jos\u00E9|Jose\u0301 Jose|Jose\u0301_Jose",
                "AT&T|AT&T, AT and T, AT|AT&T_AT and T",
                "McDonald's|McDonald\u2019s, Mr. McDonald|McDonald\u2019s",
                "#MeToo|#MeToo, MeToo|MeToo_MeToo",
                "Hamilton (musical)|Hamilton|Hamilton",
                "Black Lives Matter|Black, Lives Matter. BLM|BLM",
                // Other scripts, and names that hardly are ones
                "\u4E60\u8FD1\u5E73|\u4E3B\u5E2D\u4E60\u8FD1\u5E73\u8BF4|\u4E60\u8FD1\u5E73",
                "\u0E17\u0E31\u0E01\u0E29\u0E34\u0E13|\u0E19\u0E32\u0E22\u0E17\u0E31\u0E01\u0E29\u0E34\u0E13\u0E1E\u0E39\u0E14|\u0E17\u0E31\u0E01\u0E29\u0E34\u0E13",
                "\u041F\u0443\u0442\u0438\u043D|\u041F\u0423\u0422\u0418\u041D, \u043F\u0443\u0442\u0438\u043D\u0430|\u041F\u0423\u0422\u0418\u041D",
                "\u05E0\u05EA\u05E0\u05D9\u05D4\u05D5|\u05D0\u05DE\u05E8 \u05E0\u05EA\u05E0\u05D9\u05D4\u05D5.|\u05E0\u05EA\u05E0\u05D9\u05D4\u05D5",
                "\uD83D\uDE00|a \uD83D\uDE00\uD83D\uDE01|\uD83D\uDE00",
                "X|x X|X",
                "!|Oh! Well|!",
                "-|a - b|"
            })
    void names_are_found_as_texts_write_them(String name, String text, String mentions) {
        List<String> expected = mentions == null ? List.of() : Arrays.asList(mentions.split("_"));
        assertThat(mentions(subject(name), text)).isEqualTo(expected);
    }

    @Test
    void aliases_count_as_names() {
        assertThat(mentions(subject("Republican Party", "GOP", "the Grand Old Party"), "The GOP, gop, Grand Old Party"))
                .containsExactly("GOP", "Grand Old Party");
    }

    @Test
    void an_alias_that_describes_keeps_its_article() {
        assertThat(mentions(subject("Donald Trump", "the president"), "the president, a president"))
                .containsExactly("the president");
    }

    @Test
    void the_longest_name_at_a_place_is_taken() {
        assertThat(mentions(
                        subject("House", "House Republicans", "House Republicans of Ohio"),
                        "House Republicans of Ohio"))
                .containsExactly("House Republicans of Ohio");
    }

    @Test
    void an_empty_text_mentions_no_one() {
        assertThat(mentions(subject("Trump"), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "Trump ", "a-", "\u4E60", "U.", "'", "Donald "})
    @Timeout(value = 20, unit = SECONDS)
    void half_a_million_characters_and_fifty_aliases_take_no_time(String piece) {
        String[] aliases =
                IntStream.range(0, 50).mapToObj(i -> piece.repeat(i + 1) + "x").toArray(String[]::new);
        MentionFinder finder = new MentionFinder(subject("Donald Trump", aliases));
        assertThat(finder.find(piece.repeat(500_000 / piece.length()) + "Trump"))
                .isNotNull();
    }
}
