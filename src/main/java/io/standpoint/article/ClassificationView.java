package io.standpoint.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.model.text.SubjectCandidates;
import io.standpoint.serving.Classification;
import java.util.List;

/** An article that was judged and not kept: its view, without ids, and whom it may be about. */
public record ClassificationView(@JsonUnwrapped ArticleView article, List<Candidate> subjectCandidates) {

    /** Whom the article may be about, and how prominent that is in it. */
    public record Candidate(String name, double score) {}

    static ClassificationView of(
            ReadArticle read, Classification classification, List<SubjectCandidates.Candidate> candidates) {
        return new ClassificationView(
                Explanation.of(ArticleView.of(ArticleEntity.of(read, classification)), classification),
                candidates.stream()
                        .map(candidate -> new Candidate(candidate.name(), candidate.score()))
                        .toList());
    }
}
