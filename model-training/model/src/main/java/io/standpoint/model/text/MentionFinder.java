package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds where a text names the subject. */
public final class MentionFinder {

    private final Pattern names;

    /** Prepares the search for one subject. */
    public MentionFinder(Subject subject) {
        String name = subject.name();
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        String alternatives = Stream.concat(Stream.of(name, surname), subject.aliases().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        names = Pattern.compile(
                "(?<!\\w)(?:" + alternatives + ")(?!\\w)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The mentions in a text.
     *
     * @param text any text
     * @return spans in order, without overlap
     */
    public List<Span> find(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = names.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
