package io.standpoint.convention;

/** Input that breaks a rule which no annotation can say. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * A violation.
     *
     * @param field the JSON path, query parameter or header that is wrong
     * @param message what must be so, to be read after the field's name
     */
    public InvalidInputException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
