package io.standpoint.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * An import, as a client reads it.
 *
 * @param bytes of the lines, unpacked
 * @param linesTotal that are not blank
 * @param linesRead of those, settled for good or bad
 * @param stored articles that it brought
 * @param paragraphs of those
 * @param duplicates articles that were kept before
 * @param warnings lines that were taken, but not wholly as they are
 * @param failed lines that were not taken, or not for all of their subjects
 * @param rate over the last minute; null unless it is running
 * @param secondsLeft at that rate; null where it cannot be said
 */
public record ImportView(
        UUID id,
        String state,
        Instant receivedAt,
        Instant finishedAt,
        long bytes,
        long linesTotal,
        long linesRead,
        long stored,
        long paragraphs,
        long duplicates,
        long warnings,
        long failed,
        Rate rate,
        Long secondsLeft) {

    static final String RUNNING = "running";
    static final String COMPLETED = "completed";
    static final String CANCELLED = "cancelled";

    private static final double TENTHS = 10;

    /** How much is done a second. */
    public record Rate(double lines, double paragraphs) {

        static Rate of(double lines, double paragraphs, double seconds) {
            return new Rate(
                    Math.round(lines / seconds * TENTHS) / TENTHS, Math.round(paragraphs / seconds * TENTHS) / TENTHS);
        }
    }

    static ImportView of(ResultSet row) throws SQLException {
        String state = row.getString("state");
        long total = row.getLong("lines");
        long read = row.getLong("read");
        double recentLines = row.getDouble("recent_lines");
        double seconds = row.getDouble("seconds");
        boolean running = state.equals(RUNNING);
        return new ImportView(
                row.getObject("id", UUID.class),
                state,
                Sql.instant(row, "received_at"),
                Sql.instant(row, "finished_at"),
                row.getLong("bytes"),
                total,
                read,
                row.getLong("stored"),
                row.getLong("paragraphs"),
                row.getLong("duplicates"),
                row.getLong("warnings"),
                row.getLong("failed"),
                running ? Rate.of(recentLines, row.getDouble("recent_paragraphs"), seconds) : null,
                running && recentLines > 0 ? (long) Math.ceil((total - read) * seconds / recentLines) : null);
    }

    @JsonIgnore
    boolean finished() {
        return !state.equals(RUNNING);
    }
}
