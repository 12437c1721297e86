package io.standpoint.model.text;

import java.util.List;

/**
 * An article read for one subject: split into paragraphs, with mentions, quotations and boilerplate found. This is what
 * the network's features are made from, in training and in service alike.
 *
 * @param title the title, empty where there is none
 * @param titleMentions mentions of the subject in the title
 * @param subject whom or what the stance is toward
 * @param paragraphs in order
 */
public record Article(String title, List<Span> titleMentions, Subject subject, List<Paragraph> paragraphs) {

    /** Copies the lists. */
    public Article {
        titleMentions = List.copyOf(titleMentions);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Reads a whole text, which is split at blank lines (at line ends where there are none).
     *
     * @param title the title, empty where there is none
     * @param text the client's text, any line ends
     * @param subject whom or what the stance is toward
     * @return the article; every span points into {@code text}
     */
    public static Article of(String title, String text, Subject subject) {
        return of(title, text, List.of(subject)).get(0);
    }

    /**
     * Reads a whole text once for several subjects, which costs less than once for each.
     *
     * @param title the title, empty where there is none
     * @param text the client's text, any line ends
     * @param subjects whom or what the stances are toward
     * @return for each subject, in order, what {@link #of(String, String, Subject)} gives
     */
    public static List<Article> of(String title, String text, List<Subject> subjects) {
        ArticleReader reader = ArticleReader.of(title, text, ParagraphSplitter.split(text));
        return subjects.stream().map(reader::read).toList();
    }

    /**
     * Reads an article whose paragraphs are known already.
     *
     * @param title the title, empty where there is none
     * @param paragraphs their texts, in order
     * @param subject whom or what the stance is toward
     * @return the article; spans point into the paragraphs joined by one blank line
     */
    public static Article ofParagraphs(String title, List<String> paragraphs, Subject subject) {
        return ArticleReader.ofParagraphs(title, paragraphs).read(subject);
    }
}
