package io.standpoint.serving;

import java.time.Duration;

/** As much waits for the network as may. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    QueueFullException(Duration retryAfter) {
        super("More articles wait for the network than may.");
        this.retryAfter = retryAfter;
    }

    /** When there may be room, as fast as the network works now. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
