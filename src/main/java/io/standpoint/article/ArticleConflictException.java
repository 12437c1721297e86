package io.standpoint.article;

import java.util.UUID;

/** Another article with the same identity is kept already. */
public final class ArticleConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID articleId;

    ArticleConflictException(UUID articleId) {
        super("An article with this identity is kept with other content.");
        this.articleId = articleId;
    }

    public UUID articleId() {
        return articleId;
    }
}
