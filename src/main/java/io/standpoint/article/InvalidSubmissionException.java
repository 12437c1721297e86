package io.standpoint.article;

/** A submission that breaks a rule which no annotation can say. */
public final class InvalidSubmissionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidSubmissionException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The JSON path of what is wrong. */
    public String field() {
        return field;
    }
}
