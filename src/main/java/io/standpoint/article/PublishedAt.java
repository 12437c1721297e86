package io.standpoint.article;

import io.standpoint.convention.DateTimes;
import io.standpoint.convention.InvalidInputException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * When an article was published.
 *
 * @param given the client's date or date-time, as given
 * @param instant the same as a moment; a date is its start in UTC
 */
public record PublishedAt(String given, Instant instant) {

    static final Duration LEEWAY = Duration.ofDays(2);

    private static final String FIELD = "publishedAt";

    /**
     * Reads what a client gave.
     *
     * @throws InvalidInputException if it is no date, or lies too far in the future
     */
    public static PublishedAt parse(String given, Clock clock) {
        Instant instant = DateTimes.parse(FIELD, given, ZoneOffset.UTC);
        if (instant.isAfter(clock.instant().plus(LEEWAY))) {
            throw new InvalidInputException(FIELD, "must not be more than 48 hours from now");
        }
        return new PublishedAt(given, instant);
    }
}
