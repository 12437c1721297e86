package io.standpoint.intake;

import java.time.Duration;

/** As many imports are being sent as may be. */
public final class UploadsFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UploadsFullException() {
        super("More imports are being sent than may be at once.");
    }

    /** When to ask again. */
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
