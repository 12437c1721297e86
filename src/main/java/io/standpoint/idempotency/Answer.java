package io.standpoint.idempotency;

import java.util.UUID;

/**
 * How a request was answered the first time.
 *
 * @param status the HTTP status
 * @param articleId the article that it made or found, or that was in its way; null where there is none
 * @param detail what else the answer said; null where the status and the article say it all
 */
public record Answer(int status, UUID articleId, String detail) {

    /** An answer that its status and an article say all of. */
    public static Answer of(int status, UUID articleId) {
        return new Answer(status, articleId, null);
    }
}
