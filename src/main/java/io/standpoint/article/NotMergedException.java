package io.standpoint.article;

import java.util.UUID;

/** There is no merge to undo. */
public final class NotMergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotMergedException(NameKind kind, UUID id) {
        super("The " + kind.label() + " " + id + " is not merged into another.");
    }
}
