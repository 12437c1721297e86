package io.standpoint.client;

/** The server cannot be reached, stays too busy or refuses; what it took so far is safe. */
final class GaveUpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    GaveUpException(String message) {
        super(message);
    }
}
