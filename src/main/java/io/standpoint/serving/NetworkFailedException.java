package io.standpoint.serving;

/** The network failed on a batch with windows of this article. */
public final class NetworkFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NetworkFailedException(Throwable cause) {
        super("The network failed on a batch.", cause);
    }
}
