package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;

/** Finds in an article's paragraphs what the model looks at. */
final class ArticleReader {

    private static final String SEPARATOR = "\n\n";

    private ArticleReader() {}

    static Article read(String title, List<String> texts, Subject subject) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (String text : texts) {
            spans.add(new Span(start, start + text.length()));
            start += text.length() + SEPARATOR.length();
        }
        return read(title, String.join(SEPARATOR, texts), spans, subject);
    }

    static Article read(String title, String text, List<Span> spans, Subject subject) {
        List<String> texts = spans.stream().map(span -> span.of(text)).toList();
        MentionFinder finder = new MentionFinder(subject);
        List<List<Span>> quotations = Quotations.find(texts);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String paragraph = texts.get(i);
            paragraphs.add(new Paragraph(
                    i,
                    spans.get(i),
                    paragraph,
                    finder.find(paragraph),
                    quotations.get(i),
                    Boilerplate.matches(paragraph)));
        }
        return new Article(title, finder.find(title), subject, paragraphs);
    }
}
