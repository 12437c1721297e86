package io.standpoint.stance;

import io.standpoint.convention.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rows that a question is about.
 *
 * @param subjects those of its subjects, whatever else it asks for
 * @param others what else it asks for
 * @param ofOneSource whether that was asked for
 */
record ArticleScope(MergedRows rows, Part subjects, Part others, boolean ofOneSource) {

    /** A condition on {@code article_stance a} with its parameters. */
    record Part(String condition, List<Object> parameters) {

        Part {
            parameters = List.copyOf(parameters);
        }
    }

    /** Begins with {@code WHERE}. */
    String condition() {
        return "WHERE " + subjects.condition() + others.condition();
    }

    List<Object> parameters() {
        return Stream.concat(subjects.parameters().stream(), others.parameters().stream())
                .toList();
    }

    /** Whom articles must be about and from, as they count; empty for all. */
    record Ids(List<UUID> subjects, List<UUID> sources, List<String> authorKeys) {}

    static ArticleScope of(MergedRows rows, StanceQuestion question, Ids ids) {
        Others others = new Others();
        if (!ids.sources().isEmpty()) {
            others.and("a.source_id = ANY (ARRAY(SELECT id FROM source WHERE canonical_id = ANY (?)))", (Object)
                    ids.sources().toArray(UUID[]::new));
        }
        if (!ids.authorKeys().isEmpty()) {
            others.and("a.author_key = ANY (?)", (Object) ids.authorKeys().toArray(String[]::new));
        }
        others.published(question.published(), question.zone());
        return new ArticleScope(
                rows,
                subjects(rows, ids.subjects(), question.includeDetected()),
                others.part(),
                ids.sources().size() == 1);
    }

    private static Part subjects(MergedRows rows, List<UUID> ids, boolean includeDetected) {
        if (ids.size() == 1 && !rows.subjects()) {
            // Of one value an index gives its rows in the order of what comes next
            return new Part("a.subject_id = ?", List.copyOf(ids));
        }
        if (!ids.isEmpty()) {
            return new Part(
                    "a.subject_id = ANY (ARRAY(SELECT id FROM subject WHERE canonical_id = ANY (?)))",
                    Collections.singletonList(ids.toArray(UUID[]::new)));
        }
        return new Part(
                includeDetected
                        ? "true"
                        : "a.subject_id IN (SELECT own.id FROM subject own JOIN subject c ON c.id = own.canonical_id"
                                + " WHERE c.confirmed)",
                List.of());
    }

    private static final class Others {

        private final StringBuilder conditions = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        Part part() {
            return new Part(conditions.toString(), parameters);
        }

        void and(String condition, Object... values) {
            conditions.append(" AND ").append(condition);
            parameters.addAll(List.of(values));
        }

        void published(TimeRange range, ZoneId zone) {
            if (range.from() != null) {
                published(">=", range.from(), zone);
            }
            if (range.to() != null) {
                published("<", range.to(), zone);
            }
        }

        /** A date is no moment but, in every zone, the day of that date there. The first condition is for the index. */
        private void published(String comparison, Instant bound, ZoneId zone) {
            Instant date = firstDate(bound, zone).atStartOfDay(ZoneOffset.UTC).toInstant();
            boolean lower = comparison.equals(">=");
            and("a.published_at " + comparison + " ?", moment(date.isBefore(bound) == lower ? date : bound));
            if (!date.equals(bound)) {
                and(
                        "a.published_at " + comparison + " CASE WHEN a.date_only THEN CAST(? AS timestamptz)"
                                + " ELSE CAST(? AS timestamptz) END",
                        moment(date),
                        moment(bound));
            }
        }

        /** That begins at a moment or later. */
        private static LocalDate firstDate(Instant moment, ZoneId zone) {
            LocalDate date = moment.atZone(zone).toLocalDate();
            return date.atStartOfDay(zone).toInstant().isBefore(moment) ? date.plusDays(1) : date;
        }

        private static OffsetDateTime moment(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
    }
}
