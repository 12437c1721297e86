package io.standpoint.trainer.data;

import io.standpoint.model.Stance;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One article with labels toward one subject on some of its paragraphs; one line of a prepared file. All paragraphs are
 * here, labelled or not, so that the context is there.
 *
 * @param id of the article; an article with two subjects is two of these with one id, and stays in one split
 * @param dataset where it comes from, such as {@code allsides} or {@code newsmtsc}
 * @param kind of subject, such as {@code person} or {@code policy}; empty where not known
 * @param subject whom or what the labels are toward
 * @param title empty where there is none
 * @param source the outlet, empty where not known
 * @param date as the source has it, empty where not known; real data has odd ones
 * @param bias of the outlet, such as {@code left}; empty where not known
 * @param paragraphs all of them, in order, at least one
 */
public record LabelledArticle(
        String id,
        String dataset,
        String kind,
        Subject subject,
        String title,
        String source,
        String date,
        String bias,
        List<LabelledParagraph> paragraphs) {

    /** Checks what must be there, copies the list and reads a missing text as empty. */
    public LabelledArticle {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
        if (subject == null) {
            throw new IllegalArgumentException("article " + id + " needs a subject");
        }
        if (paragraphs == null || paragraphs.isEmpty()) {
            throw new IllegalArgumentException("article " + id + " needs at least one paragraph");
        }
        dataset = Objects.requireNonNullElse(dataset, "");
        kind = Objects.requireNonNullElse(kind, "");
        title = Objects.requireNonNullElse(title, "");
        source = Objects.requireNonNullElse(source, "");
        date = Objects.requireNonNullElse(date, "");
        bias = Objects.requireNonNullElse(bias, "");
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph and its label.
     *
     * @param text its text
     * @param stance null where it was not labelled
     * @param mentions of the subject in {@code text}, in order and without overlap, where the data set gives them; null
     *     to have them found
     */
    public record LabelledParagraph(String text, Stance stance, List<Span> mentions) {

        /** Checks the spans and copies the list. */
        public LabelledParagraph {
            if (text == null) {
                throw new IllegalArgumentException("a paragraph needs a text");
            }
            if (mentions != null) {
                mentions = List.copyOf(mentions);
                int free = 0;
                for (Span mention : mentions) {
                    if (mention.start() < free || mention.end() > text.length()) {
                        throw new IllegalArgumentException("mentions must lie in the text, in order, without overlap: "
                                + mention.start() + " to " + mention.end());
                    }
                    free = mention.end();
                }
            }
        }
    }

    /** The model library's view, with the data set's own mentions where it gives them. */
    public Article article() {
        Article read = Article.ofParagraphs(
                title, paragraphs.stream().map(LabelledParagraph::text).toList(), subject);
        List<Paragraph> seen = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph found = read.paragraphs().get(i);
            List<Span> given = paragraphs.get(i).mentions();
            seen.add(
                    given == null
                            ? found
                            : new Paragraph(
                                    found.index(),
                                    found.span(),
                                    found.text(),
                                    given,
                                    found.quotations(),
                                    found.boilerplate()));
        }
        return new Article(read.title(), read.titleMentions(), read.subject(), seen);
    }

    /** How many paragraphs carry a label. */
    public int labelled() {
        return (int) paragraphs.stream().filter(p -> p.stance() != null).count();
    }
}
