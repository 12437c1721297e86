package io.standpoint.trainer.behaviour;

import io.standpoint.model.Probabilities;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.behaviour.BehaviourReport.Excerpt;
import io.standpoint.trainer.evaluation.Classifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small article of which one paragraph is judged.
 *
 * @param title empty where it has none
 * @param paragraphs at least one
 * @param judged which of them, from 0
 * @param subject whom or what the stance is toward
 */
record Passage(String title, List<String> paragraphs, int judged, Subject subject) {

    Passage {
        paragraphs = List.copyOf(paragraphs);
    }

    Article article() {
        return Article.ofParagraphs(title, paragraphs, subject);
    }

    /** What a classifier says of the paragraph. */
    Probabilities judgedBy(Classifier classifier) {
        return classifier.classify(article()).get(judged);
    }

    String text() {
        return paragraphs.get(judged);
    }

    Excerpt excerpt() {
        String context = IntStream.range(0, paragraphs.size())
                .filter(i -> i != judged)
                .mapToObj(paragraphs::get)
                .collect(Collectors.joining("\n\n"));
        return new Excerpt(subject.name(), title, context, text());
    }
}
