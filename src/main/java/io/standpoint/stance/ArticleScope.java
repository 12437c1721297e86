package io.standpoint.stance;

import io.standpoint.convention.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rows of {@link #ROWS} that a question is about, as SQL with its parameters.
 *
 * @param condition begins with {@code WHERE}
 * @param ofOneSource whether that was asked for
 */
record ArticleScope(String condition, List<Object> parameters, boolean ofOneSource) {

    /** Every article with the subject and source that it counts as; nothing else tells who is merged into whom. */
    static final String ROWS =
            """
            article_stance a
              JOIN subject ON subject.id = a.subject_id
              LEFT JOIN source ON source.id = a.source_id
            """;

    /** What an article counts as. */
    static final String SUBJECT = "subject.canonical_id";

    /** Null where it has none. */
    static final String SOURCE = "source.canonical_id";

    ArticleScope {
        parameters = List.copyOf(parameters);
    }

    /** Whom articles must be about and from, as they count; empty for all. */
    record Ids(List<UUID> subjects, List<UUID> sources, List<String> authorKeys) {}

    static ArticleScope of(StanceQuestion question, Ids ids) {
        Builder scope = new Builder();
        if (!ids.subjects().isEmpty()) {
            scope.among("a.subject_id = ANY (ARRAY(SELECT id FROM subject WHERE canonical_id = ANY (?)))", ids.subjects()
                    .toArray(UUID[]::new));
        } else if (!question.includeDetected()) {
            scope.where("a.subject_id IN (SELECT own.id FROM subject own JOIN subject c ON c.id = own.canonical_id"
                    + " WHERE c.confirmed)");
        }
        if (!ids.sources().isEmpty()) {
            scope.among("a.source_id = ANY (ARRAY(SELECT id FROM source WHERE canonical_id = ANY (?)))", ids.sources()
                    .toArray(UUID[]::new));
        }
        if (!ids.authorKeys().isEmpty()) {
            scope.among("a.author_key = ANY (?)", ids.authorKeys().toArray(String[]::new));
        }
        scope.published(question.published(), question.zone());
        return scope.build(ids.sources().size() == 1);
    }

    private static final class Builder {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final List<Object> parameters = new ArrayList<>();

        ArticleScope build(boolean ofOneSource) {
            return new ArticleScope("WHERE " + String.join(" AND ", conditions), parameters, ofOneSource);
        }

        void where(String condition) {
            conditions.add(condition);
        }

        void among(String condition, Object[] values) {
            where(condition);
            parameters.add(values);
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
            Instant wider = date.isBefore(bound) == lower ? date : bound;
            where("a.published_at " + comparison + " ?");
            parameters.add(moment(wider));
            where("a.published_at " + comparison + " CASE WHEN a.date_only THEN CAST(? AS timestamptz)"
                    + " ELSE CAST(? AS timestamptz) END");
            parameters.add(moment(date));
            parameters.add(moment(bound));
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
