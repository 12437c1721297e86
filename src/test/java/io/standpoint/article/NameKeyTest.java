package io.standpoint.article;

import static org.assertj.core.api.Assertions.assertThat;

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
                "ΟΔΥΣΣΕΥΣ, Οδυσσευς",
                "Ａｃｍｅ, acme",
                "ﬁnance, Finance",
                "Москва, МОСКВА",
                "Cafe\u0301, CAFÉ",
                "「東京」, 東京"
            })
    void spellings_of_one_name_have_one_key(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Acme, Acme Energy", "J.Crew, JCrew", "!!!, ???", "C++, C"})
    void names_that_differ_have_different_keys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }
}
