package io.standpoint.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.standpoint.convention.Cursor;
import io.standpoint.convention.Page;
import io.standpoint.convention.QueryParameters;
import io.standpoint.convention.Refusal;
import io.standpoint.convention.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What there is to say of the lines of imports. */
@ApplicationScoped
public class LineErrors {

    private static final String ORDER = "line";
    private static final int REPLACEMENT = 0xfffd;
    private static final UUID FIRST = new UUID(0, 0);
    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private static final String INSERT =
            """
            INSERT INTO import_error (id, import_id, line, kind, type, title, detail, violations, article_id, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PAGE =
            """
            SELECT id, line, kind, type, title, detail, violations, article_id FROM import_error
            WHERE import_id = ? AND (CAST(? AS text) IS NULL OR kind = ?) AND (line, id) > (?, ?)
            ORDER BY line, id LIMIT ?
            """;

    private final Sql sql;
    private final ObjectMapper json;

    LineErrors(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What is asked for: of which kind, null for all; from where on, and how many. */
    record Request(String kind, Optional<Cursor> after, int limit) {

        static Request of(QueryParameters parameters) {
            return new Request(
                    parameters.someOf("kind", "invalid", "failed", "warning").orElse(null),
                    parameters.cursor(ORDER),
                    parameters.limit());
        }

        private long line() {
            try {
                return after.map(cursor -> Long.parseLong(cursor.key())).orElse(0L);
            } catch (NumberFormatException e) {
                throw Cursor.noneOfThisList();
            }
        }
    }

    private record Listed(UUID id, ImportErrorView view) {

        private Cursor cursor() {
            return new Cursor(ORDER, Long.toString(view.line()), id);
        }
    }

    /** Notes them in the current transaction. */
    void add(UUID importId, List<LineError> errors) {
        List<Object[]> rows = new ArrayList<>();
        for (LineError error : errors) {
            Refusal reason = error.reason();
            rows.add(new Object[] {
                UuidCreator.getTimeOrderedEpoch(),
                importId,
                error.line(),
                error.kind().label(),
                reason.type(),
                reason.title(),
                storable(reason.detail()),
                reason.violations().isEmpty() ? null : write(reason.violations()),
                reason.articleId(),
                error.content() == null ? null : error.content().bytes()
            });
        }
        if (!rows.isEmpty()) {
            sql.changeAll(INSERT, rows);
        }
    }

    /** Those of an import, by their lines; in the current transaction. */
    Page<ImportErrorView> page(UUID importId, Request request) {
        List<Listed> rows = sql.rows(
                this::listed,
                PAGE,
                importId,
                request.kind(),
                request.kind(),
                request.line(),
                request.after().map(Cursor::id).orElse(FIRST),
                request.limit() + 1);
        return Page.of(rows, request.limit(), Listed::cursor).map(Listed::view);
    }

    /** Names of unknown fields are repeated, and may hold what no database can. */
    private static String storable(String text) {
        return text.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                new ImportErrorView(
                        row.getLong("line"),
                        row.getString("kind"),
                        row.getString("type"),
                        row.getString("title"),
                        row.getString("detail"),
                        read(row.getString("violations")),
                        row.getObject("article_id", UUID.class)));
    }

    private String write(List<Violation> violations) {
        try {
            return storable(json.writeValueAsString(violations));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("violations are always writable", e);
        }
    }

    private List<Violation> read(String violations) {
        try {
            return violations == null ? null : json.readValue(violations, VIOLATIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written here is readable", e);
        }
    }
}
