package io.standpoint.article;

import java.util.UUID;

/** No article has this id. */
public final class ArticleNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArticleNotFoundException(UUID id) {
        super("There is no article " + id + ".");
    }
}
