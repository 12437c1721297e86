package io.standpoint.trainer.evaluation;

import io.standpoint.model.text.Span;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An article from whose text words are deleted, each with the space before it.
 *
 * @param whole the article
 * @param words for some of its paragraphs, by their places, the words that go, by their places in the paragraph
 */
record Deletion(LabelledArticle whole, Map<Integer, List<Span>> words) {

    /** The article without the words; mentions that the data set gives move along with the text. */
    LabelledArticle article() {
        List<LabelledParagraph> paragraphs = new ArrayList<>();
        for (int p = 0; p < whole.paragraphs().size(); p++) {
            paragraphs.add(without(whole.paragraphs().get(p), words.getOrDefault(p, List.of())));
        }
        return new LabelledArticle(
                whole.id(),
                whole.dataset(),
                whole.kind(),
                whole.subject(),
                whole.title(),
                whole.source(),
                whole.date(),
                whole.bias(),
                paragraphs);
    }

    private static LabelledParagraph without(LabelledParagraph paragraph, List<Span> words) {
        StringBuilder text = new StringBuilder(paragraph.text());
        List<Span> mentions = paragraph.mentions();
        List<Span> lastFirst = words.stream()
                .sorted(Comparator.comparingInt(Span::start).reversed())
                .toList();
        for (Span word : lastFirst) {
            int start = word.start() > 0 && text.charAt(word.start() - 1) == ' ' ? word.start() - 1 : word.start();
            Span gap = new Span(start, word.end());
            text.delete(gap.start(), gap.end());
            mentions = mentions == null ? null : moved(mentions, gap);
        }
        return new LabelledParagraph(text.toString(), paragraph.stance(), mentions);
    }

    private static List<Span> moved(List<Span> mentions, Span gap) {
        return mentions.stream()
                .filter(mention -> !mention.overlaps(gap))
                .map(mention -> mention.start() < gap.end()
                        ? mention
                        : new Span(mention.start() - gap.length(), mention.end() - gap.length()))
                .toList();
    }
}
