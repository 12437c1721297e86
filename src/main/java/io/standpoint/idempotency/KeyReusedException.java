package io.standpoint.idempotency;

/** This key came with another request before. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("Another body came with this Idempotency-Key before; give every request a key of its own.");
    }
}
