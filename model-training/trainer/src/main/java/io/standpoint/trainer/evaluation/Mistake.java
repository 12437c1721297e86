package io.standpoint.trainer.evaluation;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import java.util.Comparator;
import java.util.List;

/**
 * A paragraph that the model got wrong, to read.
 *
 * @param article its article's id
 * @param paragraph which of the article's paragraphs, from 0
 * @param source the outlet, empty where not known
 * @param subject whom or what the stance is toward
 * @param title of the article; null where texts are left out
 * @param text the paragraph; null where texts are left out
 * @param label what it is
 * @param probabilities what the model said
 */
public record Mistake(
        String article,
        int paragraph,
        String source,
        String subject,
        String title,
        String text,
        Stance label,
        Probabilities probabilities) {

    private static final int MOST = 20;

    /**
     * The most confident mistakes.
     *
     * @param judged what the model said
     * @return at most 20, the most confident first, with their texts
     */
    static List<Mistake> worst(List<JudgedParagraph> judged) {
        return judged.stream()
                .filter(one -> !one.prediction().correct())
                .sorted(Comparator.comparingDouble((JudgedParagraph one) ->
                                one.prediction().probabilities().confidence())
                        .reversed())
                .limit(MOST)
                .map(Mistake::of)
                .toList();
    }

    private static Mistake of(JudgedParagraph judged) {
        return new Mistake(
                judged.article().id(),
                judged.paragraph(),
                judged.article().source(),
                judged.article().subject().name(),
                judged.article().title(),
                judged.text(),
                judged.prediction().gold(),
                judged.prediction().probabilities());
    }

    /** The same without title and text, which belong to their publisher. */
    public Mistake withoutTexts() {
        return new Mistake(article, paragraph, source, subject, null, null, label, probabilities);
    }
}
