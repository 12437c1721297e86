package io.standpoint.article;

import java.util.UUID;

/** Another article with the same identity is kept already. */
public final class ArticleConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID articleId;
    private final String subject;

    ArticleConflictException(UUID articleId) {
        this(articleId, null);
    }

    /** Toward one of several subjects, or where {@code subject} is null, toward the only one. */
    ArticleConflictException(UUID articleId, String subject) {
        super(
                subject == null
                        ? "An article with this identity is kept with other content."
                        : "Toward '" + subject + "', an article with this identity is kept with other content.");
        this.articleId = articleId;
        this.subject = subject;
    }

    static ArticleConflictException of(ReadArticle read, Shelved.Other other) {
        return new ArticleConflictException(other.article(), read.submission().listsSubjects() ? read.subject() : null);
    }

    public UUID articleId() {
        return articleId;
    }

    /** Which of several subjects it is about; null where there is but one. */
    String subject() {
        return subject;
    }
}
