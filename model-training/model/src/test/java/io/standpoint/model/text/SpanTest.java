package io.standpoint.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Property
    void a_span_is_as_long_as_its_text(@ForAll @IntRange(max = 5) int start, @ForAll @IntRange(max = 5) int length) {
        assertThat(new Span(start, start + length).of("0123456789")).hasSize(length);
    }

    @Test
    void touching_spans_do_not_overlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 4))).isFalse();
    }
}
