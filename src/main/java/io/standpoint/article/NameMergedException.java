package io.standpoint.article;

import java.util.UUID;

/** A subject or source is merged into another, which has to be changed in its place. */
public final class NameMergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID conflictingId;

    NameMergedException(NameKind kind, MergedName merged) {
        super("The " + kind.label() + " '" + merged.name() + "' is merged into '"
                + merged.mergedInto().name() + "'. Undo that merge first with DELETE " + kind.path(merged.id())
                + "/merge, or take '" + merged.canonical().name() + "' in its place ("
                + merged.canonical().id() + ").");
        this.conflictingId = merged.canonical().id();
    }

    /** What it counts as. */
    public UUID conflictingId() {
        return conflictingId;
    }
}
