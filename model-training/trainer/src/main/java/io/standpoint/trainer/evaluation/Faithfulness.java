package io.standpoint.trainer.evaluation;

import io.standpoint.model.StanceModel;
import io.standpoint.trainer.data.LabelledArticle;
import java.util.List;

/**
 * How faithful a model's evidence words are to it: how much more the probability of a paragraph's stance falls when the
 * words of the evidence that speak for it are deleted from the text than when as many random words of the paragraph are
 * (DeYoung et al. 2020, "ERASER", section 4, comprehensiveness, against a random rationale). Words are deleted as a
 * person would, and the shorter text is read and classified anew.
 *
 * @param words most words that are deleted from a paragraph; fewer where the evidence has fewer that speak for the stance
 * @param articles that had a labelled paragraph with such words
 * @param paragraphs labelled ones with such words, the ones that count here
 * @param withoutEvidence labelled paragraphs of prose without such words, which do not count here
 * @param evidenceFall mean fall of the probability without the evidence words, in [-1, 1]
 * @param randomFall the same without random words, over several draws
 * @param ratio of the two falls; a {@code randomFall} under {@value #LEAST} counts as that
 * @param evidenceChange mean of the absolute change without the evidence words, in [0, 1]
 * @param randomChange the same without random words
 * @param changeRatio of the two changes: the more cautious of the two ratios, since what random words move up and down
 *     does not cancel out
 * @param evidenceFlips the share of paragraphs that get another stance without the evidence words
 * @param randomFlips the same without random words
 */
public record Faithfulness(
        int words,
        int articles,
        int paragraphs,
        int withoutEvidence,
        double evidenceFall,
        double randomFall,
        Ratio ratio,
        double evidenceChange,
        double randomChange,
        Ratio changeRatio,
        double evidenceFlips,
        double randomFlips) {

    /** How evidence words are found, for the model card. */
    public static final String METHOD =
            "occlusion: each word is left out in turn, and weighs what the probability of the"
                    + " paragraph's stance falls by (Li, Monroe and Jurafsky 2016)";

    static final double LEAST = 1e-3;

    /**
     * A ratio with its 95 % interval from drawing whole articles.
     *
     * @param value of all articles
     * @param low the lower end, at most {@code value}
     * @param high the upper end, at least {@code value}
     */
    public record Ratio(double value, double low, double high) {}

    /**
     * Measures a model.
     *
     * @param model explains and classifies
     * @param articles of which at least one labelled paragraph of prose has evidence
     * @return what was measured; the same model and articles give the same
     * @throws IllegalArgumentException if no paragraph has evidence
     */
    public static Faithfulness of(StanceModel model, List<LabelledArticle> articles) {
        return new DeletionTest(model::classify, model::explain).measure(articles);
    }
}
