package io.standpoint.article;

import java.util.UUID;

/** Another subject or source has this name. */
public final class NameConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID conflictingId;

    NameConflictException(NameKind kind, String name, UUID conflictingId) {
        super("Another " + kind.label() + " is called '" + name + "'.");
        this.conflictingId = conflictingId;
    }

    public UUID conflictingId() {
        return conflictingId;
    }
}
