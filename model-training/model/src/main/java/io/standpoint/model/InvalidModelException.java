package io.standpoint.model;

/** A file that cannot be used as a model; the message is one sentence that says why. */
public final class InvalidModelException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses a model.
     *
     * @param reason one sentence, for the log and the health answer
     */
    public InvalidModelException(String reason) {
        super(reason);
    }

    /**
     * Refuses a model.
     *
     * @param reason one sentence, for the log and the health answer
     * @param cause what went wrong underneath
     */
    public InvalidModelException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
