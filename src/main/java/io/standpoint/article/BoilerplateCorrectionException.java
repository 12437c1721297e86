package io.standpoint.article;

/** Boilerplate is in no count, so that a label of it would say nothing. */
public final class BoilerplateCorrectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BoilerplateCorrectionException(int index) {
        super("Paragraph " + index + " is boilerplate, which is outside of every count and has no stance to correct.");
    }
}
