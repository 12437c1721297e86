package io.standpoint.client;

/** The journal is not one, is of another import, or is in use. */
final class UnusableJournalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableJournalException(String message) {
        super(message);
    }
}
