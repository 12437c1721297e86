package io.standpoint.intake;

/** It is too late to change an import. */
public final class ImportFinishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportFinishedException(String message) {
        super(message);
    }
}
