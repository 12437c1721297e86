package io.standpoint.article;

import java.util.UUID;

/** Another subject or source has this name. */
public final class NameConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID conflictingId;

    NameConflictException(NameKind kind, String name, UUID conflictingId) {
        super("Another " + kind.label() + " is called '" + name
                + "'. Choose another name; if both are one and the same, they want merging.");
        this.conflictingId = conflictingId;
    }

    NameConflictException(NameKind kind, MergedName owner) {
        super("The " + kind.label() + " '" + owner.name() + "' has this name and is merged into '"
                + owner.mergedInto().name() + "'. Choose another name, or undo that merge first with DELETE "
                + kind.path(owner.id()) + "/merge.");
        this.conflictingId = owner.id();
    }

    public UUID conflictingId() {
        return conflictingId;
    }
}
