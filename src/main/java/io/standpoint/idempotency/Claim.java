package io.standpoint.idempotency;

import java.util.UUID;

/** What a request is told that asks whether it may begin. */
public sealed interface Claim {

    /**
     * It may.
     *
     * @param request that may begin
     * @param run tells this attempt from another, should it be taken for dead
     */
    record Granted(KeyedRequest request, UUID run) implements Claim {}

    /**
     * It was answered before.
     *
     * @param answer to be given again
     */
    record Answered(Answer answer) implements Claim {}
}
