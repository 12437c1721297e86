package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds quoted speech. */
public final class Quotations {

    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"“”]+(?:[\"”]|\\z)");

    private Quotations() {}

    /**
     * The quotations of an article; one that is opened and not closed goes on in the next paragraph.
     *
     * @param paragraphs the texts of consecutive paragraphs
     * @return for every paragraph the quoted stretches, relative to it
     */
    public static List<List<Span>> find(List<String> paragraphs) {
        List<List<Span>> all = new ArrayList<>();
        for (String paragraph : paragraphs) {
            List<Span> spans = new ArrayList<>();
            Matcher matcher = QUOTED.matcher(paragraph);
            while (matcher.find()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
            all.add(spans);
        }
        return all;
    }
}
