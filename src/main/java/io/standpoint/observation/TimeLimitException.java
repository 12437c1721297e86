package io.standpoint.observation;

/** A request took longer than it may. */
public final class TimeLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TimeLimitException() {
        super("The request took longer than the service allows.");
    }

    public TimeLimitException(Throwable cause) {
        super("The request took longer than the service allows.", cause);
    }
}
