package io.standpoint.observation;

/** As many long answers are under way as may be. */
public final class StreamsFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamsFullException() {
        super("As many exports or listeners are under way as may be.");
    }
}
