package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;

/** Finds in an article's paragraphs what the model looks at; what no subject changes is found once. */
final class ArticleReader {

    private static final String SEPARATOR = "\n\n";

    private final String title;
    private final List<Token> titleTokens;
    private final List<Span> spans;
    private final List<String> texts;
    private final List<List<Token>> tokens;
    private final List<List<Span>> quotations;
    private final List<Boolean> boilerplate;

    private ArticleReader(String title, List<Span> spans, List<String> texts) {
        this.title = title;
        this.titleTokens = Tokenizer.tokenize(title);
        this.spans = spans;
        this.texts = texts;
        this.tokens = texts.stream().map(Tokenizer::tokenize).toList();
        this.quotations = Quotations.find(texts);
        this.boilerplate = texts.stream().map(Boilerplate::matches).toList();
    }

    static ArticleReader of(String title, String text, List<Span> spans) {
        return new ArticleReader(
                title, spans, spans.stream().map(span -> span.of(text)).toList());
    }

    static ArticleReader ofParagraphs(String title, List<String> texts) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (String text : texts) {
            spans.add(new Span(start, start + text.length()));
            start += text.length() + SEPARATOR.length();
        }
        return new ArticleReader(title, spans, texts);
    }

    Article read(Subject subject) {
        MentionFinder finder = new MentionFinder(subject);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            paragraphs.add(new Paragraph(
                    i, spans.get(i), text, finder.find(text, tokens.get(i)), quotations.get(i), boilerplate.get(i)));
        }
        return new Article(title, finder.find(title, titleTokens), subject, paragraphs);
    }
}
