package io.standpoint.convention;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as clients write them: a date, or a date-time with its offset. */
public final class DateTimes {

    private static final int DATE_LENGTH = 10;

    /** In every time zone within the years 1 to 9999, on which PostgreSQL and RFC 3339 agree. */
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-30T23:59:59Z");

    private DateTimes() {}

    /**
     * Reads a moment.
     *
     * @param field the field or parameter that it was given in
     * @param given a date, which stands for its start, or a date-time with its offset
     * @param zone of a date
     * @throws InvalidInputException if it is neither, or not within the years 1 to 9999
     */
    public static Instant parse(String field, String given, ZoneId zone) {
        Instant instant = read(field, given, zone);
        if (!isWithinRange(instant)) {
            throw new InvalidInputException(field, "must lie between 0001-01-02 and 9999-12-30");
        }
        return instant;
    }

    /** Whether a moment is one that can be kept. */
    static boolean isWithinRange(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    }

    private static Instant read(String field, String given, ZoneId zone) {
        try {
            return given.length() <= DATE_LENGTH
                    ? LocalDate.parse(given).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(given, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    field,
                    "must be a date (2026-02-27) or a date-time with its offset (2026-02-27T09:30:00Z or …+01:00)");
        }
    }
}
