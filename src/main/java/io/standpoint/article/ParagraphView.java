package io.standpoint.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.standpoint.model.EvidenceWord;
import io.standpoint.model.Probabilities;
import io.standpoint.model.text.Span;
import java.util.List;

/**
 * A paragraph as clients see it: {@code text} is {@code article.text.substring(start, end)}; {@code correction} is null
 * where nobody corrected it; {@code quotations} are null in lists, which leave them out; {@code evidence} is null where
 * nobody asked for it or there is none to give.
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
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Quotation> quotations,
        CorrectionView correction,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Evidence> evidence) {

    /** What is quoted, with its marks; {@code start} and {@code end} as those of the paragraph. */
    public record Quotation(int start, int end) {}

    /** A word and how much it speaks for the stance; {@code start} and {@code end} as those of the paragraph. */
    public record Evidence(int start, int end, double weight) {

        private static Evidence of(EvidenceWord word) {
            return new Evidence(word.span().start(), word.span().end(), word.weight());
        }
    }

    /** Calibrated probabilities; they sum to one. */
    public record Chances(double supportive, double neutral, double critical) {

        static Chances of(Probabilities probabilities) {
            return new Chances(probabilities.supportive(), probabilities.neutral(), probabilities.critical());
        }
    }

    /**
     * A paragraph of an article.
     *
     * @param quotations relative to the paragraph
     */
    static ParagraphView of(
            ParagraphEntity paragraph, String articleText, List<Span> quotations, CorrectionView correction) {
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
                quotations.stream()
                        .map(span -> new Quotation(paragraph.start + span.start(), paragraph.start + span.end()))
                        .toList(),
                correction,
                null);
    }

    /** The same paragraph with what speaks for its stance. */
    ParagraphView with(List<EvidenceWord> words) {
        return new ParagraphView(
                index,
                start,
                end,
                text,
                stance,
                confidence,
                probabilities,
                undecided,
                boilerplate,
                mentionsSubject,
                quotedShare,
                quotations,
                correction,
                words.stream().map(Evidence::of).toList());
    }
}
