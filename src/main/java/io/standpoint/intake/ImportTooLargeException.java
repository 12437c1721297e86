package io.standpoint.intake;

/** More was sent than one import may hold. */
public final class ImportTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportTooLargeException(long most, String ofWhat) {
        super("An import holds at most " + most + " " + ofWhat + ". Nothing of this one was kept: send it in parts.");
    }
}
