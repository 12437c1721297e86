package io.standpoint.article;

import java.util.UUID;

/** The article that a request made the first time was deleted since. */
public final class ArticleGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArticleGoneException(UUID id) {
        super("The article " + id + ", which came of the first request with this Idempotency-Key, was deleted.");
    }
}
