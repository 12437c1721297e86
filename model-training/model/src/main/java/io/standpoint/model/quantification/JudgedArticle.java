package io.standpoint.model.quantification;

import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A labelled article, or what of it is toward subjects of one kind, with what the model said of it.
 *
 * @param kind of its subject; where it has several, of the one that comes first
 * @param leaning of its outlet
 * @param confusion of its labelled paragraphs, at least one
 */
record JudgedArticle(String kind, String leaning, Confusion confusion) {

    /** In the order of the articles' ids, so that what is drawn of them does not depend on the order of the rows. */
    static List<JudgedArticle> of(List<CrossFittedPrediction> predictions) {
        return by(CrossFittedPrediction::article, predictions);
    }

    /** The parts of an article toward subjects of several kinds apart. */
    static List<JudgedArticle> byKind(List<CrossFittedPrediction> predictions) {
        return by(prediction -> prediction.article() + '\t' + prediction.kind(), predictions);
    }

    private static List<JudgedArticle> by(
            Function<CrossFittedPrediction, String> key, List<CrossFittedPrediction> predictions) {
        Map<String, List<CrossFittedPrediction>> byKey = new TreeMap<>();
        predictions.forEach(prediction -> byKey.computeIfAbsent(key.apply(prediction), k -> new ArrayList<>())
                .add(prediction));
        return byKey.values().stream()
                .map(own -> new JudgedArticle(own.get(0).kind(), own.get(0).leaning(), Confusion.of(own)))
                .toList();
    }

    boolean sameGroup(JudgedArticle other) {
        return kind.equals(other.kind) && leaning.equals(other.leaning);
    }

    /** The share said to be supportive, less the one that these rates let expect for the labels. */
    double unexpectedSupportive(Rates rates) {
        return confusion.said(Stance.SUPPORTIVE) / confusion.paragraphs()
                - rates.expectedSupportive(labelled(Stance.SUPPORTIVE), labelled(Stance.CRITICAL));
    }

    /** The share said to be critical, less the one that these rates let expect for the labels. */
    double unexpectedCritical(Rates rates) {
        return confusion.said(Stance.CRITICAL) / confusion.paragraphs()
                - rates.expectedCritical(labelled(Stance.SUPPORTIVE), labelled(Stance.CRITICAL));
    }

    private double labelled(Stance label) {
        return confusion.labelled(label) / confusion.paragraphs();
    }
}
