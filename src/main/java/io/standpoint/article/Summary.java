package io.standpoint.article;

import io.standpoint.model.Stance;
import java.util.List;

/**
 * An article's paragraphs counted: each is boilerplate, else undecided, else of its stance.
 *
 * @param net (supportive − critical) / (paragraphs − boilerplate); null where all is boilerplate
 */
public record Summary(int supportive, int neutral, int critical, int undecided, int boilerplate, Double net) {

    static Summary of(List<ParagraphView> paragraphs) {
        int boilerplate =
                (int) paragraphs.stream().filter(ParagraphView::boilerplate).count();
        List<ParagraphView> prose = paragraphs.stream()
                .filter(paragraph -> !paragraph.boilerplate())
                .toList();
        int undecided = (int) prose.stream().filter(ParagraphView::undecided).count();
        int supportive = decided(prose, Stance.SUPPORTIVE);
        int neutral = decided(prose, Stance.NEUTRAL);
        int critical = decided(prose, Stance.CRITICAL);
        Double net = prose.isEmpty() ? null : (supportive - critical) / (double) prose.size();
        return new Summary(supportive, neutral, critical, undecided, boilerplate, net);
    }

    private static int decided(List<ParagraphView> prose, Stance stance) {
        return (int) prose.stream()
                .filter(paragraph -> !paragraph.undecided())
                .filter(paragraph -> paragraph.stance().equals(stance.label()))
                .count();
    }
}
