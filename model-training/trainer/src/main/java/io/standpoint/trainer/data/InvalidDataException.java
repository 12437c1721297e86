package io.standpoint.trainer.data;

import java.io.IOException;

/** Data that cannot be used; the message names file and place and says what to do. */
public final class InvalidDataException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what to do. */
    public InvalidDataException(String message) {
        super(message);
    }

    /** Says what is wrong and what to do, and keeps the cause. */
    public InvalidDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
