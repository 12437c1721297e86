package io.standpoint.intake;

/** A chunk that was worked at is not this run's any more: its lease ran out, or its import was cancelled. */
final class LostChunkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostChunkException() {
        super("Another has the chunk, or nobody wants it any more.");
    }
}
