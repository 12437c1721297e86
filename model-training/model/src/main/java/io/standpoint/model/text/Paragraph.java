package io.standpoint.model.text;

import java.util.List;

/**
 * One paragraph of an article with what was found in it.
 *
 * @param index place in the article, from 0
 * @param span where it lies in the article's text
 * @param text exactly {@code span.of(article text)}
 * @param mentions of the subject, in order, without overlap, relative to {@code text}
 * @param quotations the quoted stretches with their marks, in order, without overlap, relative to {@code text}
 * @param boilerplate whether it is a by-line, caption, sign-up or the like rather than the article's prose
 */
public record Paragraph(
        int index, Span span, String text, List<Span> mentions, List<Span> quotations, boolean boilerplate) {

    /** Copies the lists. */
    public Paragraph {
        mentions = List.copyOf(mentions);
        quotations = List.copyOf(quotations);
    }

    /** Whether the subject is named here. */
    public boolean mentionsSubject() {
        return !mentions.isEmpty();
    }

    /** The share of the paragraph's code units that lie within quotations, in [0, 1]. */
    public double quotedShare() {
        return text.isEmpty() ? 0 : quotations.stream().mapToInt(Span::length).sum() / (double) text.length();
    }
}
