package io.standpoint.article;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.SubjectCandidates;
import java.util.List;

/**
 * A submission that was read: its subject known, its paragraphs found.
 *
 * @param submission what the client sent
 * @param article as the model sees it; every span points into the submission's text
 * @param identity of the submission with its subject
 * @param candidates whom the text may be about, the subject first; empty where the client gave the subject
 * @param language of the text
 * @param publishedAt null where the client gave none
 */
record ReadArticle(
        ArticleSubmission submission,
        Article article,
        ArticleIdentity identity,
        List<SubjectCandidates.Candidate> candidates,
        String language,
        PublishedAt publishedAt) {

    String subject() {
        return article.subject().name();
    }

    /** As the client spells it; null where it gave none. */
    String source() {
        return submission.source();
    }

    /** Whether the subject was found rather than given. */
    boolean subjectDetected() {
        return submission.subject() == null && !submission.listsSubjects();
    }
}
