package io.standpoint.article;

import java.util.UUID;

/** No subject or no source has this id. */
public final class NameNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NameNotFoundException(NameKind kind, UUID id) {
        super("There is no " + kind.label() + " " + id + ".");
    }
}
