package io.standpoint.stance;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What time is divided into. */
enum Period {
    DAY,
    /** By ISO 8601, so from Monday. */
    WEEK,
    MONTH,
    YEAR;

    /**
     * A period as clients see it: what was published from its first date on and before the date after its last.
     *
     * @param label such as 2026-02-11, 2026-W07, 2026-02 or 2026
     * @param from its first date
     * @param to the first date after it
     */
    record View(String label, String from, String to) {}

    static Optional<Period> ofWord(String word) {
        return Stream.of(values()).filter(period -> period.word().equals(word)).findFirst();
    }

    /** As in the query parameter, and as PostgreSQL calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that begins with a date. */
    View from(LocalDate first) {
        return new View(label(first), first.toString(), next(first).toString());
    }

    private LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }

    private String label(LocalDate first) {
        return switch (this) {
            case DAY -> first.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> first.toString().substring(0, "2026-02".length());
            case YEAR -> first.toString().substring(0, "2026".length());
        };
    }
}
