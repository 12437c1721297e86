package io.standpoint.convention;

/** What the client wants to change is no longer as it last saw it. */
public final class PreconditionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PreconditionFailedException() {
        super("It was changed since you read it: read it again, and send If-Match with the new ETag.");
    }
}
