package io.standpoint.model.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSafeTextTest {

    @Property
    @Domain(AnyText.class)
    void nothing_goes_and_only_joiners_come(@ForAll String text) {
        assertThat(StreamSafeText.of(text).replace("\u034F", "")).isEqualTo(text.replace("\u034F", ""));
    }

    @Test
    void thirty_marks_stay_as_they_are_and_the_next_is_parted_from_them() {
        String thirty = "e" + "\u0301\u0323".repeat(15);

        assertThat(StreamSafeText.of(thirty + "x")).isEqualTo(thirty + "x");
        assertThat(StreamSafeText.of(thirty + "\u0301")).isEqualTo(thirty + "\u034F\u0301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0323", "\u0323\u0301\u0345\u0327", "\u0301\uFF9E"})
    @Timeout(value = 10, unit = SECONDS)
    void half_a_million_marks_are_normalised_in_no_time(String marks) {
        String text = StreamSafeText.of(marks.repeat(500_000 / marks.length()));

        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).isNotEmpty();
    }
}
