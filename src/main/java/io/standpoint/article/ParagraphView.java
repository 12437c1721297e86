package io.standpoint.article;

import io.standpoint.model.Probabilities;

/**
 * A paragraph as clients see it: {@code text} is {@code article.text.substring(start, end)}; {@code correction} is null
 * as long as nobody can correct.
 */
public record ParagraphView(
        int index,
        int start,
        int end,
        String text,
        String stance,
        double confidence,
        Chances probabilities,
        boolean undecided,
        boolean boilerplate,
        boolean mentionsSubject,
        double quotedShare,
        Object correction) {

    /** Calibrated probabilities; they sum to one. */
    public record Chances(double supportive, double neutral, double critical) {

        static Chances of(Probabilities probabilities) {
            return new Chances(probabilities.supportive(), probabilities.neutral(), probabilities.critical());
        }
    }

    static ParagraphView of(ParagraphEntity paragraph, String articleText) {
        Probabilities probabilities = paragraph.probabilities();
        return new ParagraphView(
                paragraph.position,
                paragraph.start,
                paragraph.end,
                articleText.substring(paragraph.start, paragraph.end),
                paragraph.stance.label(),
                probabilities.of(paragraph.stance),
                Chances.of(probabilities),
                paragraph.undecided,
                paragraph.boilerplate,
                paragraph.mentionsSubject,
                paragraph.quotedShare,
                null);
    }
}
