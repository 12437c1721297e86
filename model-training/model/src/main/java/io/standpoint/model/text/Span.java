package io.standpoint.model.text;

/**
 * A half-open range of a text.
 *
 * @param start first UTF-16 code unit, at least 0
 * @param end one past the last, at least {@code start}
 */
public record Span(int start, int end) {

    /** Checks the order. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** Length in UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** The text that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether the two share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
