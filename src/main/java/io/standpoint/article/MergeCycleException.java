package io.standpoint.article;

import java.util.UUID;

/** A subject or source was to be merged into one that is merged into it. */
public final class MergeCycleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID conflictingId;

    MergeCycleException(NameKind kind, MergedName into) {
        super("The " + kind.label() + " '" + into.name() + "' is merged into '"
                + into.canonical().name() + "' already, so that cannot be merged into it. Undo that merge first with"
                + " DELETE " + kind.path(into.id()) + "/merge.");
        this.conflictingId = into.id();
    }

    /** What is merged already. */
    public UUID conflictingId() {
        return conflictingId;
    }
}
