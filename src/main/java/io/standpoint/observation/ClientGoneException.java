package io.standpoint.observation;

/** Nobody waits for the answer any more. */
public final class ClientGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClientGoneException() {
        super("The client went away before it was answered.");
    }
}
