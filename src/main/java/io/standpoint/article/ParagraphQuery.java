package io.standpoint.article;

import io.standpoint.convention.TimeRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The query behind a list of paragraphs. */
final class ParagraphQuery {

    /** An article's text comes with the first of its paragraphs alone: a long one has thousands of them. */
    private static final String ROWS =
            """
            SELECT a.id, a.title, a.author, a.url, a.published_at_given, a.received_at, a.language, a.model_name,
              a.model_version, s.id AS subject_id, s.name AS subject, o.id AS source_id, o.name AS source,
              p.position, p.start_offset, p.end_offset, p.stance, p.supportive, p.neutral, p.critical, p.undecided,
              p.boilerplate, p.mentions_subject, p.quoted_share, c.stance AS corrected, c.note, c."by", c.at,
              CASE WHEN lag(a.id) OVER in_order IS DISTINCT FROM a.id THEN a.text END AS text
            FROM article a
            JOIN paragraph p ON p.article_id = a.id
            JOIN subject s ON s.id = a.subject_id
            LEFT JOIN source o ON o.id = a.source_id
            LEFT JOIN correction c ON c.article_id = p.article_id AND c.position = p.position
              AND p.label IS NOT NULL
            """;

    private static final String ORDER =
            """
            WINDOW in_order AS (ORDER BY a.received_at DESC, a.id DESC, p.position)
            ORDER BY a.received_at DESC, a.id DESC, p.position
            """;

    private static final String COUNTED = "(p.label = ? OR (p.label IS NULL AND NOT p.undecided AND p.stance = ?))";

    /** Rows fetched at a time. */
    private static final int FETCH = 50;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private String limit = "";

    ParagraphQuery(ParagraphFilter filter) {
        ArticleFilter articles = filter.articles();
        if (!articles.subjects().isEmpty()) {
            named("a.subject_id", SubjectEntity.idsOf(articles.subjects()));
        }
        if (!articles.sources().isEmpty()) {
            named("a.source_id", SourceEntity.idsOf(articles.sources()));
        }
        if (!articles.authors().isEmpty()) {
            where("a.author_key = ANY (?)", (Object)
                    articles.authors().stream().map(NameKey::of).toArray(String[]::new));
        }
        published(articles.published());
        if (filter.stance() != null) {
            counted(filter.stance());
        }
        filter.corrected().ifPresent(corrected -> where(corrected ? "p.label IS NOT NULL" : "p.label IS NULL"));
        if (!filter.boilerplate()) {
            where("NOT p.boilerplate");
        }
    }

    /** The part of a list that a page shows, and one more, so that it is known whether another follows. */
    ParagraphQuery page(ParagraphList.Request request) {
        request.after().ifPresent(this::behind);
        limit = "LIMIT " + (request.limit() + 1);
        return this;
    }

    ParagraphRows rows(Connection connection) throws SQLException {
        String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions) + "\n";
        PreparedStatement statement = connection.prepareStatement(ROWS + where + ORDER + limit);
        statement.setFetchSize(FETCH);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return new ParagraphRows(statement);
    }

    private void where(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    private void named(String column, List<UUID> ids) {
        if (ids.size() == 1) {
            // Of one alone, PostgreSQL reads the index in the order of the list
            where(column + " = ?", ids.get(0));
        } else {
            where(column + " = ANY (?)", (Object) ids.toArray(UUID[]::new));
        }
    }

    private void published(TimeRange range) {
        if (range.from() != null) {
            where("a.published_at >= ?", moment(range.from()));
        }
        if (range.to() != null) {
            where("a.published_at < ?", moment(range.to()));
        }
    }

    /** No condition on the article's own count: PostgreSQL takes both for independent and expects far too few rows. */
    private void counted(String stance) {
        where("NOT p.boilerplate");
        if (stance.equals("undecided")) {
            where("p.undecided AND p.label IS NULL");
        } else {
            where(COUNTED, stance, stance);
        }
    }

    private void behind(ParagraphList.Place place) {
        Object moment = moment(place.receivedAt());
        // Not the plain or of three comparisons, for which PostgreSQL begins at the head of the index
        where(
                "a.received_at <= ? AND (a.received_at < ? OR a.id < ? OR (a.id = ? AND p.position > ?))",
                moment,
                moment,
                place.article(),
                place.article(),
                place.index());
    }

    private static Object moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
