package io.standpoint.article;

/** Nobody corrected this paragraph, or whoever did took it back. */
public final class CorrectionNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorrectionNotFoundException(int index) {
        super("No correction of paragraph " + index + " stands.");
    }
}
