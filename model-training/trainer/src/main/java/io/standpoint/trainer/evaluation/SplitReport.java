package io.standpoint.trainer.evaluation;

import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.Undecided;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found on one prepared set.
 *
 * @param name of the set
 * @param train the set that the baselines were fitted on, and by which subjects are seen or unseen; with {@code train}
 *     go at most {@value Evaluation#MOST_DRAWN} labels of {@code train-more} and all of its subjects
 * @param fittedOn the share of its articles that the model was fitted on, in [0, 1]; 0 for held-out data
 * @param systems measures by system
 * @param breakdowns figures of all systems by group of paragraphs
 * @param undecided what the model's threshold does
 * @param candidates how often the subject is found where none is given; null for single sentences
 * @param mistakes the model's most confident ones
 */
public record SplitReport(
        String name,
        String train,
        double fittedOn,
        Map<String, Metrics> systems,
        List<Breakdown> breakdowns,
        Undecided undecided,
        CandidateReport candidates,
        List<Mistake> mistakes) {

    /** The name of the evaluated model among the systems. */
    public static final String MODEL = "model";

    /** The baseline that predicts the most frequent label. */
    public static final String MAJORITY = "majority";

    /** The linear baseline. */
    public static final String LINEAR = "tf-idf";

    /** Keeps the order of the systems and copies the lists. */
    public SplitReport {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        breakdowns = List.copyOf(breakdowns);
        mistakes = List.copyOf(mistakes);
    }

    /** The measures of the model. */
    public Metrics model() {
        return systems.get(MODEL);
    }

    /** Whether the set is one of single sentences, where an article has one paragraph. */
    public boolean sentences() {
        return candidates == null;
    }

    /** The same without titles and texts, which belong to their publishers. */
    public SplitReport withoutTexts() {
        return new SplitReport(
                name,
                train,
                fittedOn,
                systems,
                breakdowns,
                undecided,
                candidates,
                mistakes.stream().map(Mistake::withoutTexts).toList());
    }
}
