package io.standpoint.trainer.evaluation;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;

/**
 * What a system said of one labelled paragraph.
 *
 * @param article its article's id; draws of the bootstrap keep the paragraphs of an article together
 * @param gold the label
 * @param probabilities what was said
 * @param seenSubject whether the subject also occurs in the training set
 * @param mentionsSubject whether the paragraph names the subject
 */
public record Prediction(
        String article, Stance gold, Probabilities probabilities, boolean seenSubject, boolean mentionsSubject) {

    /** Whether the most probable stance is the label. */
    public boolean correct() {
        return probabilities.mostProbable() == gold;
    }
}
