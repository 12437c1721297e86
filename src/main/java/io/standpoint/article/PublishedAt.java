package io.standpoint.article;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * When an article was published.
 *
 * @param given the client's date or date-time, as given
 * @param instant the same as a moment; a date is its start in UTC
 */
record PublishedAt(String given, Instant instant) {

    static final Duration LEEWAY = Duration.ofDays(2);

    private static final String FIELD = "publishedAt";
    private static final int DATE_LENGTH = 10;
    /** PostgreSQL and RFC 3339 agree on years 1 to 9999. */
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

    static PublishedAt parse(String given, Clock clock) {
        Instant instant = instant(given);
        if (instant.isBefore(EARLIEST)) {
            throw new InvalidSubmissionException(FIELD, "must be 0001-01-02 or later");
        }
        if (instant.isAfter(clock.instant().plus(LEEWAY))) {
            throw new InvalidSubmissionException(FIELD, "must not be more than 48 hours from now");
        }
        return new PublishedAt(given, instant);
    }

    private static Instant instant(String given) {
        try {
            return given.length() <= DATE_LENGTH
                    ? LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(given, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new InvalidSubmissionException(
                    FIELD,
                    "must be a date (2026-02-27) or a date-time with its offset (2026-02-27T09:30:00Z or …+01:00)");
        }
    }
}
