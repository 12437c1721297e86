package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An article to post. A number is the same article in every run, and no two numbers have a text in common.
 *
 * @param title a few words
 * @param text {@value #PARAGRAPHS} paragraphs of about {@value #WORDS} words
 * @param subject mentioned in most paragraphs
 * @param source one of a few dozen
 */
record SampleArticle(String title, String text, String subject, String source) {

    static final int PARAGRAPHS = 15;
    static final int WORDS = 68;

    private static final int SOURCES = 40;
    private static final List<String> SUBJECTS = List.of(
            "Jane Whitfield",
            "Acme",
            "Harbour Trust",
            "Peter Lindqvist",
            "Northwind Energy",
            "Maria Castellanos",
            "Orbital Foods",
            "Samuel Okafor",
            "Greenfield Bank",
            "Helen Marsh",
            "Vector Mobility",
            "Tomas Novak");

    static SampleArticle of(long number) {
        String subject = SUBJECTS.get((int) (number % SUBJECTS.size()));
        NewsText news = new NewsText(number, subject);
        String text = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> news.paragraph(WORDS))
                .collect(Collectors.joining("\n\n", "Report " + number + ". ", ""));
        return new SampleArticle(
                "Report " + number + " on " + subject, text, subject, "The Paper No. " + number % SOURCES);
    }

    /** The body of a request; nothing in it needs escaping but the line ends. */
    byte[] json() {
        return ("{\"title\":\"" + title + "\",\"subject\":\"" + subject + "\",\"source\":\"" + source
                        + "\",\"publishedAt\":\"2026-02-27\",\"text\":\"" + text.replace("\n", "\\n") + "\"}")
                .getBytes(UTF_8);
    }

    /** As the service hands it to the model. */
    Article read() {
        return Article.of(title, text, new Subject(subject, List.of()));
    }
}
