package io.standpoint.correction;

import io.standpoint.convention.Cursor;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.QueryParameters;
import java.util.Optional;
import java.util.UUID;

/**
 * Which part of the feed is asked for.
 *
 * @param newest whether it is read backwards
 * @param after behind which change it begins; empty for the beginning
 * @param limit the most lines
 */
record FeedRequest(boolean newest, Optional<Long> after, int limit) {

    static final int DEFAULT_LIMIT = 500;
    static final int MAX_LIMIT = 10_000;

    private static final String AFTER = "after";
    private static final String NEWEST = "newest";

    static FeedRequest of(QueryParameters parameters) {
        boolean newest = parameters.oneOf("order", "oldest", NEWEST).equals(NEWEST);
        return new FeedRequest(
                newest,
                parameters.cursor(AFTER, sort(newest)).map(FeedRequest::sequence),
                parameters.limit(DEFAULT_LIMIT, MAX_LIMIT));
    }

    /** Where to go on behind a change. */
    String cursor(long sequence, UUID article) {
        return new Cursor(sort(newest), Long.toString(sequence), article).encode();
    }

    private static String sort(boolean newest) {
        return newest ? "corrections backwards" : "corrections";
    }

    private static long sequence(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key());
        } catch (NumberFormatException e) {
            throw new InvalidInputException(AFTER, "must be the cursor of a line of this feed");
        }
    }
}
