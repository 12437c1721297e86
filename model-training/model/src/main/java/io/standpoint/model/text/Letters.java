package io.standpoint.model.text;

/** Which characters make up words. */
final class Letters {

    private static final boolean[] ASCII_WORD = asciiWord();

    private Letters() {}

    /** Whether a code point is a letter, a digit or a mark on one. */
    static boolean isWord(int c) {
        if (c < 0x80) {
            return ASCII_WORD[c];
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    /** Whether a code point combines with the one before it. */
    static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a letter is of a script that puts no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese). */
    static boolean standsAlone(int c) {
        if (c < 0xE00) {
            return false;
        }
        if (c <= 0x17FF) {
            return c <= 0xEFF || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
        }
        return (c >= 0x3040 && c <= 0x30FF && c != 0x30FB) || c == 0x3005 || Character.isIdeographic(c);
    }

    /** The end of the character at {@code i}: its code point and the marks and emoji selectors on it. */
    static int characterEnd(String text, int i) {
        int end = i + Character.charCount(text.codePointAt(i));
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!isMark(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean[] asciiWord() {
        boolean[] table = new boolean[0x80];
        for (char c = 0; c < table.length; c++) {
            table[c] = Character.isLetterOrDigit(c);
        }
        return table;
    }
}
