package io.standpoint.article;

import io.standpoint.model.text.Article;

/**
 * A submission that was read: its subject known, its paragraphs found.
 *
 * @param submission what the client sent
 * @param article as the model sees it; every span points into the submission's text
 * @param subjectDetected whether the subject was found rather than given
 * @param language of the text
 * @param publishedAt null where the client gave none
 */
record ReadArticle(
        ArticleSubmission submission,
        Article article,
        boolean subjectDetected,
        String language,
        PublishedAt publishedAt) {

    String subject() {
        return article.subject().name();
    }

    ArticleIdentity identity() {
        return ArticleIdentity.of(submission, subject());
    }
}
