package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the quotation marks of one paragraph from left to right. */
final class QuotationScanner {

    private static final int NONE = -1;
    private static final int LONGEST_ELISION = 6;
    private static final String DOUBLE_MARKS = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u300C\u300D\u300E\u300F\uFF02";
    private static final String OPENING_SINGLE = "'\u2018\u201A\u201B\u2039";
    private static final List<String> ELISIONS = List.of(
            "s", "t", "n", "m", "em", "til", "till", "tis", "twas", "cause", "bout", "round", "cuz", "nuff", "d");

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    /** Whether a quotation of the paragraph before is still open and no mark has been seen here. */
    private boolean inherited;

    private int start = NONE;
    private char opening;

    QuotationScanner(String text, boolean inherited) {
        this.text = text;
        this.inherited = inherited;
    }

    List<Span> scan() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DOUBLE_MARKS.indexOf(c) >= 0) {
                readDouble(c, i);
            } else if (start == NONE && OPENING_SINGLE.indexOf(c) >= 0 && opensWord(i)) {
                int end = singleEnd(c, i);
                if (end != NONE) {
                    spans.add(new Span(i, end));
                    i = end - 1;
                }
            }
        }
        if (start != NONE) {
            spans.add(new Span(start, text.length()));
        }
        return spans;
    }

    /** After {@link #scan()}: whether the last quotation was not closed. */
    boolean endsOpen() {
        return start != NONE;
    }

    private void readDouble(char c, int i) {
        if (start == NONE) {
            if (inherited && closesOnly(c, i)) {
                spans.clear();
                spans.add(new Span(0, i + 1));
            } else if (opens(c, i)) {
                start = i;
                opening = c;
            }
            inherited = false;
        } else if (closes(c, i)) {
            spans.add(new Span(start, i + 1));
            start = NONE;
        } else if (c == '"' && opening == '"') {
            // The quotation before was never closed: where it ended is unknown
            start = i;
        }
    }

    private boolean opens(char c, int i) {
        return switch (c) {
            case '\u201C', '\u201E', '\u201F', '\u00AB', '\u300C', '\u300E' -> true;
            case '\u300D', '\u300F' -> false;
            default -> !isWordAt(i - 1) && !isSpaceAt(i + 1);
        };
    }

    private boolean closes(char c, int i) {
        return switch (opening) {
            case '\u00AB' -> c == '\u00BB';
            case '\u00BB' -> c == '\u00AB';
            case '\u300C' -> c == '\u300D';
            case '\u300E' -> c == '\u300F';
            case '\u201E' -> c == '\u201C' || closesOnly(c, i);
            case '"', '\uFF02' -> c == opening ? !isSpaceAt(i - 1) || isSpaceAt(i + 1) : c == '\u201D';
            default -> c == '\u201D' || (isStraightOrOpening(c) && !isSpaceAt(i - 1) && !isWordAt(i + 1));
        };
    }

    private static boolean isStraightOrOpening(char c) {
        return c == '"' || c == '\u201C' || c == '\uFF02';
    }

    /** Whether a mark can be nothing but a closing one. */
    private boolean closesOnly(char c, int i) {
        return switch (c) {
            case '\u201D', '\u00BB', '\u300D', '\u300F' -> true;
            case '"', '\uFF02' -> !isSpaceAt(i - 1) && !isWordAt(i + 1);
            default -> false;
        };
    }

    /** Whether a single mark stands before a word, as a quotation's does, and not for letters left out ('em, '90s). */
    private boolean opensWord(int i) {
        if (isWordAt(i - 1) || !isWordAt(i + 1) || (i > 0 && text.charAt(i - 1) == '\u2019')) {
            return false;
        }
        int end = i + 1;
        while (end <= i + LONGEST_ELISION && isWordAt(end)) {
            end++;
        }
        String word = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        boolean year = Character.isDigit(word.charAt(0)) && (word.length() == 2 || word.endsWith("s"));
        return !year && !ELISIONS.contains(word);
    }

    /**
     * The end of a quotation in single marks, or NONE where its mark was an apostrophe after all. A mark after an s may be
     * a genitive's: it closes only where no mark after punctuation follows. The next opening mark ends the search, so that
     * no text is read twice.
     */
    private int singleEnd(char open, int from) {
        int afterS = NONE;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (closesSingle(open, c) && !isSpaceAt(i - 1) && !isWordAt(i + 1)) {
                char before = text.charAt(i - 1);
                boolean genitive = before == 's' || before == 'S';
                if ((afterS == NONE && !genitive) || (afterS != NONE && !isWordAt(i - 1))) {
                    return i + 1;
                }
                afterS = afterS == NONE ? i + 1 : afterS;
            } else if (OPENING_SINGLE.indexOf(c) >= 0 && opensWord(i)) {
                break;
            }
        }
        return afterS;
    }

    private static boolean closesSingle(char open, char c) {
        return switch (open) {
            case '\'' -> c == '\'';
            case '\u2039' -> c == '\u203A';
            case '\u201A' -> c == '\u2018' || c == '\u2019';
            default -> c == '\u2019';
        };
    }

    private boolean isSpaceAt(int i) {
        return i < 0 || i >= text.length() || Whitespace.is(text.charAt(i));
    }

    private boolean isWordAt(int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
