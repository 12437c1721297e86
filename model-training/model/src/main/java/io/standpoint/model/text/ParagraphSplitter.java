package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into paragraphs. */
public final class ParagraphSplitter {

    private static final Pattern PARAGRAPH = Pattern.compile("\\S.*?(?=\\s*\\n\\s*\\n|\\s*\\z)", Pattern.DOTALL);

    private ParagraphSplitter() {}

    /**
     * Splits at blank lines, or at line ends where there is no blank line.
     *
     * @param text any text
     * @return the paragraphs without the white space around them, in order
     */
    public static List<Span> split(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = PARAGRAPH.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
