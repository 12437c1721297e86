package io.standpoint.idempotency;

import java.time.Duration;

/** The first request with this key is still being answered. */
public final class KeyInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyInUseException() {
        super("The first request with this Idempotency-Key is still being answered; ask again.");
    }

    /** When to ask again. */
    public Duration retryAfter() {
        return Duration.ofSeconds(1);
    }
}
