package io.standpoint.model.text;

/** What counts as white space here: what any client's editor shows as nothing. */
final class Whitespace {

    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char WORD_JOINER = '\u2060';
    private static final char MONGOLIAN_VOWEL_SEPARATOR = '\u180E';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NEXT_LINE = '\u0085';

    private Whitespace() {}

    /** Whether a code unit is a space of any width, zero included, a tab, or a line end. */
    static boolean is(char c) {
        if (c < 0x80) {
            return c <= ' ' && Character.isWhitespace(c);
        }
        return Character.isSpaceChar(c)
                || c == NEXT_LINE
                || c == ZERO_WIDTH_SPACE
                || c == WORD_JOINER
                || c == MONGOLIAN_VOWEL_SEPARATOR
                || c == BYTE_ORDER_MARK;
    }

    /** Whether a code unit ends a line: LF, VT, FF, CR, NEL, the line and the paragraph separator. */
    static boolean endsLine(char c) {
        return (c >= '\n' && c <= '\r') || c == NEXT_LINE || c == '\u2028' || c == '\u2029';
    }
}
