package io.standpoint.model.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Folds one text, character by character, and notes where each piece came from. */
final class TextFolding {

    /** Longer runs of marks are cut, as in the stream-safe form of UAX 15, so that composing stays linear. */
    private static final int LONGEST_CLUSTER = 32;

    private static final char UNSETTLED = 0;
    private static final String APOSTROPHES = "\u00B4\u02BC\u2018\u2019\u201A\u201B\u2032\u2039\u203A";
    private static final String QUOTATION_MARKS = "\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033";
    private static final String HYPHENS = "\u2010\u2011\u2043\u2212";
    private static final String DASHES = "\u2012\u2013\u2014\u2015";
    private static final char ELLIPSIS = '\u2026';

    /** What each unit of the alphabets and of general punctuation becomes; UNSETTLED where it depends or vanishes. */
    private static final char[] FOLDED = foldings();

    private final String original;
    private char[] out;
    private int[] starts;
    private int[] ends;
    private int length;

    TextFolding(String original) {
        this.original = original;
        this.out = new char[original.length() + 16];
    }

    NormalizedText fold() {
        int i = 0;
        while (i < original.length()) {
            char c = original.charAt(i);
            char folded = c < FOLDED.length ? FOLDED[c] : isPlainIdeograph(c) ? c : UNSETTLED;
            if (folded != UNSETTLED && !marked(i)) {
                append(folded, i, i + 1);
                i++;
            } else {
                i = foldUnsettled(c, i);
            }
        }
        String text = new String(out, 0, length);
        return starts == null && length == original.length()
                ? new NormalizedText(original, text, null, null)
                : withMap(text);
    }

    private NormalizedText withMap(String text) {
        if (starts == null) {
            startMap();
        }
        return new NormalizedText(original, text, Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    private int foldUnsettled(char c, int i) {
        if (isInvisible(c)) {
            return i + 1;
        }
        if (Whitespace.is(c)) {
            append(Whitespace.endsLine(c) ? '\n' : ' ', i, i + 1);
            return i + 1;
        }
        if (c == ELLIPSIS) {
            append('.', i, i + 1);
            append('.', i, i + 1);
            append('.', i, i + 1);
            return i + 1;
        }
        int end = clusterEnd(i);
        appendComposed(i, end);
        return end;
    }

    /** The end of the character at {@code i} with the marks after it. */
    private int clusterEnd(int i) {
        int end = i + Character.charCount(original.codePointAt(i));
        while (end < original.length() && end - i < LONGEST_CLUSTER) {
            int next = original.codePointAt(end);
            if (!joins(next, original.charAt(end - 1))) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private void appendComposed(int start, int end) {
        String cluster = original.substring(start, end);
        String folded = plainForm(cluster);
        if (folded.equals(cluster)) {
            for (int i = start; i < end; i++) {
                append(original.charAt(i), i, i + 1);
            }
        } else {
            for (int i = 0; i < folded.length(); i++) {
                append(folded.charAt(i), start, end);
            }
        }
    }

    private static String plainForm(String cluster) {
        int first = cluster.codePointAt(0);
        boolean fullWidthMark = first >= 0xFF01 && first <= 0xFF5E;
        if (Character.isLetterOrDigit(first) || fullWidthMark) {
            String compatible = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
            // Of characters that come apart only the bare Latin ligatures are sure to stay within one token
            boolean ligature = first >= 0xFB00 && first <= 0xFB06;
            if (compatible.length() == 1 || (ligature && compatible.chars().allMatch(c -> c < 0x80))) {
                return compatible;
            }
        }
        return Normalizer.normalize(cluster, Normalizer.Form.NFC);
    }

    /** Whether the letter at {@code i} has combining marks after it. */
    private boolean marked(int i) {
        int next = i + 1;
        return next < original.length()
                && original.charAt(next) >= 0x300
                && Character.isLetterOrDigit(original.charAt(i))
                && joins(original.codePointAt(next), original.charAt(i));
    }

    private void append(char c, int start, int end) {
        if (length == out.length) {
            out = Arrays.copyOf(out, length * 2);
        }
        if (starts == null && (start != length || end != length + 1)) {
            startMap();
        }
        if (starts != null) {
            if (starts.length < out.length) {
                starts = Arrays.copyOf(starts, out.length);
                ends = Arrays.copyOf(ends, out.length);
            }
            starts[length] = start;
            ends[length] = end;
        }
        out[length++] = c;
    }

    /** So far every unit stood in its own place. */
    private void startMap() {
        starts = new int[out.length];
        ends = new int[out.length];
        for (int i = 0; i < length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
    }

    private static boolean isPlainIdeograph(char c) {
        return (c >= 0x3041 && c <= 0x3096) || (c >= 0x3400 && c <= 0x9FFF);
    }

    /** Whether a code point joins the one before: a mark, a jamo after a jamo, a half-width voicing mark after its kana. */
    private static boolean joins(int c, char before) {
        if (c >= 0x1160 && c <= 0x11FF) {
            return before >= 0x1100 && before <= 0x11FF;
        }
        boolean voicing = c == 0xFF9E || c == 0xFF9F;
        return voicing ? before >= 0xFF66 && before < 0xFF9E : Letters.isMark(c) && !isInvisible(c);
    }

    /** Format characters without width, and variation selectors. */
    private static boolean isInvisible(int c) {
        return c >= 0xAD && (Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x180E);
    }

    private static char[] foldings() {
        char[] table = new char[0x2300];
        for (char c = 0; c < table.length; c++) {
            table[c] = c < 0x80 || isSettled(c) ? c : UNSETTLED;
        }
        fold(table, APOSTROPHES, '\'');
        fold(table, QUOTATION_MARKS, '"');
        fold(table, HYPHENS, '-');
        fold(table, DASHES, '\u2014');
        return table;
    }

    private static boolean isSettled(char c) {
        return !isInvisible(c)
                && !Letters.isMark(c)
                && !Whitespace.is(c)
                && c != ELLIPSIS
                && plainForm(String.valueOf(c)).equals(String.valueOf(c));
    }

    private static void fold(char[] table, String characters, char folded) {
        for (int i = 0; i < characters.length(); i++) {
            table[characters.charAt(i)] = folded;
        }
    }
}
