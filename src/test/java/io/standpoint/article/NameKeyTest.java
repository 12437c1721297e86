package io.standpoint.article;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Anthropic, ANTHROPIC",
                "Anthropic, ` “Anthropic”, `",
                "The  New\tYork Times, the new york times",
                "Straße, STRASSE",
                "STRAẞE, strasse",
                "ΟΔΥΣΣΕΥΣ, Οδυσσευς",
                "Ａｃｍｅ, acme",
                "ﬁnance, Finance",
                "Москва, МОСКВА",
                "İstanbul, ISTANBUL",
                "Diyarbakır, DİYARBAKIR",
                "Cafe\u0301, CAFÉ",
                "ﷺ, صلى الله عليه وسلم",
                "ﻣﺤﻤﺪ, محمد",
                "㍿, 株式会社",
                "ｱｸﾒ, アクメ",
                "「東京」, 東京",
                "مرحبا؟, مرحبا"
            })
    void spellings_of_one_name_have_one_key(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Acme, Acme Energy",
        "J.Crew, JCrew",
        "!!!, ???",
        "C++, C",
        "محمد, محمّد",
        "محمد, محـمد",
        "東京, 京東",
        "😀, 😁"
    })
    void names_that_differ_have_different_keys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"οδος, ΟΔΟΣΣΑ", "stras, STRAßE", "İ, Kırıkkale"})
    void beginning_of_a_name_is_part_of_its_key(String part, String name) {
        assertThat(NameKey.of(name)).contains(NameKey.of(part));
    }

    @Property
    void key_is_its_own_key(@ForAll @StringLength(max = 20) String name) {
        String key = NameKey.of(name);

        assertThat(NameKey.of(key)).isEqualTo(key);
    }

    @Property
    void space_and_punctuation_around_a_name_do_not_count(@ForAll @StringLength(min = 1, max = 20) String name) {
        String key = NameKey.of("x" + name + "x");

        assertThat(NameKey.of(" \u201C x" + name + "x!\u201D\u2003")).isEqualTo(key);
    }
}
