package io.standpoint.client.reading;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as archives write them, in the service's form where there is but one way to read them. */
final class Dates {

    /** As in feeds; and with an offset without a colon, as many publishing systems write it. */
    private static final List<DateTimeFormatter> WITH_OFFSET = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm:ss[.SSS][ ]XX", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd' 'HH:mm:ss[.SSS][ ]XXX", Locale.ROOT));

    /** Of a time whose place nobody knows, the day is what is left. */
    private static final Pattern WITHOUT_OFFSET =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?");

    private Dates() {}

    /** The date as the service reads it, or as it was given. */
    static String readable(String given) {
        String date = given.strip();
        Matcher local = WITHOUT_OFFSET.matcher(date);
        if (local.matches()) {
            return local.group(1);
        }
        return WITH_OFFSET.stream()
                .flatMap(form -> parse(date, form).stream())
                .findFirst()
                .orElse(date);
    }

    private static Optional<String> parse(String date, DateTimeFormatter form) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(date, form)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
