package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into paragraphs, in one pass.
 *
 * <p>A blank line holds nothing but white space of any kind (no-break, zero-width and wide spaces among it). Line ends
 * are LF, CR, CR LF, NEL and the Unicode line separator; the Unicode paragraph separator counts as a blank line.
 */
public final class ParagraphSplitter {

    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private final List<Span> blocks = new ArrayList<>();
    private boolean blankLineBefore;

    private ParagraphSplitter(String text) {
        this.text = text;
    }

    /**
     * Splits at blank lines, or at line ends where no blank line lies between two others.
     *
     * @param text any text
     * @return the paragraphs without the white space around them, in order; together they hold every code unit that is
     *     not white space
     */
    public static List<Span> split(String text) {
        ParagraphSplitter splitter = new ParagraphSplitter(text);
        splitter.readLines();
        return List.copyOf(splitter.blocks.size() > 1 ? splitter.blocks : splitter.lines);
    }

    private void readLines() {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Whitespace.endsLine(text.charAt(i))) {
                continue;
            }
            readLine(start, i);
            if (text.charAt(i) == PARAGRAPH_SEPARATOR) {
                blankLineBefore = true;
            } else if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            }
            start = i + 1;
        }
        readLine(start, text.length());
    }

    private void readLine(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Whitespace.is(text.charAt(start))) {
            start++;
        }
        while (end > start && Whitespace.is(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            blankLineBefore = true;
            return;
        }
        Span line = new Span(start, end);
        lines.add(line);
        if (blankLineBefore || blocks.isEmpty()) {
            blocks.add(line);
        } else {
            int last = blocks.size() - 1;
            blocks.set(last, new Span(blocks.get(last).start(), end));
        }
        blankLineBefore = false;
    }
}
