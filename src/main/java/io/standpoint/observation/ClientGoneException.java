package io.standpoint.observation;

/** Nobody waits for the answer any more. */
public final class ClientGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String MESSAGE = "The client went away before it was answered.";

    public ClientGoneException() {
        super(MESSAGE);
    }

    public ClientGoneException(Throwable cause) {
        super(MESSAGE, cause);
    }
}
