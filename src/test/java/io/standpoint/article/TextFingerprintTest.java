package io.standpoint.article;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFingerprintTest {

    @ParameterizedTest
    @CsvSource({"Cafe\u0301 Acme, Caf\u00E9 Acme", "\uFF21cme fails, 'Acme  fails'", "Acme\u00A0fails, Acme fails"})
    void spacing_and_encoding_do_not_count(String one, String other) {
        assertThat(TextFingerprint.of(one)).isEqualTo(TextFingerprint.of(other));
    }

    @Test
    void words_count() {
        assertThat(TextFingerprint.of("Acme fails")).isNotEqualTo(TextFingerprint.of("acme fails"));
    }

    @Test
    @Timeout(value = 10, unit = SECONDS)
    void half_a_million_marks_take_no_time() {
        assertThat(TextFingerprint.of("\u0301\u0323".repeat(250_000))).hasSize(64);
    }
}
