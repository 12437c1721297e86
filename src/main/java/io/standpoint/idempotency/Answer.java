package io.standpoint.idempotency;

import java.util.List;
import java.util.UUID;

/**
 * How a request was answered the first time.
 *
 * @param status the HTTP status
 * @param articles those that it made or found, or the one that was in its way
 * @param detail what else the answer said; null where the status and the articles say it all
 */
public record Answer(int status, List<UUID> articles, String detail) {

    public Answer {
        articles = List.copyOf(articles);
    }
}
