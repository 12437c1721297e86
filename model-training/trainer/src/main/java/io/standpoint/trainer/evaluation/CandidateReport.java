package io.standpoint.trainer.evaluation;

import io.standpoint.model.text.Subject;
import io.standpoint.model.text.SubjectCandidates;
import io.standpoint.model.text.SubjectCandidates.Candidate;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.util.List;

/**
 * How often the annotated subject of an article is among the proposed ones.
 *
 * @param articles how many were looked at
 * @param first in how many the first candidate is the subject
 * @param amongThree in how many one of the first three is; at least {@code first}
 */
public record CandidateReport(int articles, int first, int amongThree) {

    private static final int THREE = 3;

    /**
     * Proposes subjects for articles and compares them with the annotated ones, by name or alias, in any case.
     *
     * @param articles prepared articles, with all their paragraphs
     * @return the counts
     */
    public static CandidateReport of(List<LabelledArticle> articles) {
        int first = 0;
        int amongThree = 0;
        for (LabelledArticle article : articles) {
            List<Candidate> candidates = SubjectCandidates.of(
                    article.title(),
                    article.paragraphs().stream().map(LabelledParagraph::text).toList());
            int place = place(candidates, article.subject());
            first += place == 0 ? 1 : 0;
            amongThree += place < THREE ? 1 : 0;
        }
        return new CandidateReport(articles.size(), first, amongThree);
    }

    /** The share of articles whose subject is the first candidate, in [0, 1]; not a number where there are no articles. */
    public double top1() {
        return first / (double) articles;
    }

    /** The share of articles whose subject is among the first three, in [0, 1]; not a number where there are none. */
    public double top3() {
        return amongThree / (double) articles;
    }

    private static int place(List<Candidate> candidates, Subject subject) {
        for (int i = 0; i < candidates.size(); i++) {
            String name = candidates.get(i).name();
            if (name.equalsIgnoreCase(subject.name())
                    || subject.aliases().stream().anyMatch(name::equalsIgnoreCase)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
