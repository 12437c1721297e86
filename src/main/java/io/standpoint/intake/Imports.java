package io.standpoint.intake;

import io.quarkus.scheduler.Scheduled;
import io.standpoint.convention.Cursor;
import io.standpoint.convention.Page;
import io.standpoint.convention.QueryParameters;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports that were accepted: how far they are, and what can be done about them. */
@ApplicationScoped
public class Imports {

    private static final String ORDER = "receivedAt";

    private static final String COUNTS =
            """
            SELECT i.id, i.state, i.received_at, i.finished_at, i.bytes,
              i.lines + coalesce(c.lines, 0) AS lines, i.read + coalesce(c.read, 0) AS read,
              i.stored + coalesce(c.stored, 0) AS stored, i.paragraphs + coalesce(c.paragraphs, 0) AS paragraphs,
              i.duplicates + coalesce(c.duplicates, 0) AS duplicates, i.warnings + coalesce(c.warnings, 0) AS warnings,
              i.failed + coalesce(c.failed, 0) AS failed, c.recent_lines, c.recent_paragraphs,
              greatest(1, least(60, extract(epoch FROM now() - i.received_at))) AS seconds
            FROM import i LEFT JOIN LATERAL (
              SELECT sum(lines) AS lines, sum(read) AS read, sum(stored) AS stored, sum(paragraphs) AS paragraphs,
                sum(duplicates) AS duplicates, sum(warnings) AS warnings, sum(failed) AS failed,
                sum(lines) FILTER (WHERE done_at > now() - interval '1 minute') AS recent_lines,
                sum(paragraphs) FILTER (WHERE done_at > now() - interval '1 minute') AS recent_paragraphs
              FROM import_chunk WHERE import_id = i.id) c ON true
            """;

    private static final String ONE = COUNTS + "WHERE i.id = ?";

    private static final String PAGE =
            COUNTS + "WHERE (i.received_at, i.id) < (?, ?) ORDER BY i.received_at DESC, i.id DESC LIMIT ?";

    private static final String LOCK = "SELECT state FROM import WHERE id = ? FOR NO KEY UPDATE";

    private static final String TO_DO = "SELECT 1 FROM import_chunk WHERE import_id = ? AND done_at IS NULL LIMIT 1";

    private static final String ALL_DONE =
            """
            SELECT id FROM import i WHERE state = 'running' AND NOT EXISTS (
              SELECT 1 FROM import_chunk c WHERE c.import_id = i.id AND c.done_at IS NULL)
            """;

    /** What the chunks counted goes to the import, and they go. */
    private static final String FINISH =
            """
            WITH gone AS (DELETE FROM import_chunk WHERE import_id = ?
                RETURNING lines, read, stored, paragraphs, duplicates, warnings, failed),
              total AS (SELECT coalesce(sum(lines), 0) AS lines, coalesce(sum(read), 0) AS read,
                coalesce(sum(stored), 0) AS stored, coalesce(sum(paragraphs), 0) AS paragraphs,
                coalesce(sum(duplicates), 0) AS duplicates, coalesce(sum(warnings), 0) AS warnings,
                coalesce(sum(failed), 0) AS failed FROM gone)
            UPDATE import i SET state = ?, finished_at = clock_timestamp(), lines = i.lines + t.lines,
              read = i.read + t.read, stored = i.stored + t.stored, paragraphs = i.paragraphs + t.paragraphs,
              duplicates = i.duplicates + t.duplicates, warnings = i.warnings + t.warnings,
              failed = i.failed + t.failed
            FROM total t WHERE i.id = ?
            """;

    /** Each failed line becomes a chunk of its own, and no longer counts as read. */
    private static final String RETRY =
            """
            WITH again AS (DELETE FROM import_error WHERE import_id = ? AND kind = 'failed' RETURNING line, content),
              queued AS (INSERT INTO import_chunk (import_id, position, first_line, lines, content)
                SELECT CAST(? AS uuid), (SELECT coalesce(max(position), 0) FROM import_chunk WHERE import_id = ?)
                  + CAST(row_number() OVER (ORDER BY line) AS integer), line, 1, content FROM again
                RETURNING lines),
              total AS (SELECT count(*) AS lines FROM queued)
            UPDATE import i SET state = 'running', finished_at = NULL, lines = i.lines - t.lines,
              read = i.read - t.lines, failed = i.failed - t.lines
            FROM total t WHERE i.id = ? AND t.lines > 0
            """;

    private static final String FORGET = "DELETE FROM import WHERE finished_at < ?";

    private final Transactions transactions;
    private final Sql sql;
    private final LineErrors errors;
    private final ImportConfig config;
    private final Clock clock;

    Imports(Transactions transactions, Sql sql, LineErrors errors, ImportConfig config, Clock clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.errors = errors;
        this.config = config;
        this.clock = clock;
    }

    /** The import with an id. */
    ImportView get(UUID id) {
        return find(id).orElseThrow(() -> new ImportNotFoundException(id));
    }

    /** The import with an id, if it is remembered. */
    Optional<ImportView> find(UUID id) {
        return transactions.call(
                () -> sql.rows(ImportView::of, ONE, id).stream().findFirst());
    }

    /** Those that were received last come first. */
    Page<ImportView> page(QueryParameters parameters) {
        Optional<Cursor> after = parameters.cursor(ORDER);
        int limit = parameters.limit();
        List<ImportView> rows = transactions.call(() -> sql.rows(
                ImportView::of,
                PAGE,
                after.map(Imports::moment).orElse(Instant.parse("9999-12-31T00:00:00Z")),
                after.map(Cursor::id).orElse(new UUID(-1, -1)),
                limit + 1));
        return Page.of(rows, limit, last -> new Cursor(ORDER, last.receivedAt().toString(), last.id()));
    }

    private static Instant moment(Cursor cursor) {
        try {
            return cursor.moment();
        } catch (DateTimeException | NullPointerException e) {
            throw Cursor.noneOfThisList();
        }
    }

    /** What there is to say of an import's lines. */
    Page<ImportErrorView> errors(UUID id, LineErrors.Request request) {
        return transactions.call(() -> {
            if (sql.rows(row -> row.getString(1), "SELECT state FROM import WHERE id = ?", id)
                    .isEmpty()) {
                throw new ImportNotFoundException(id);
            }
            return errors.page(id, request);
        });
    }

    /** Ends an import; what is kept by now stays, and what is being worked at comes to nothing. */
    void cancel(UUID id) {
        transactions.run(() -> {
            String state = lock(id);
            if (state.equals(ImportView.COMPLETED)) {
                throw new ImportFinishedException("The import is completed; delete its articles one by one instead.");
            }
            if (state.equals(ImportView.RUNNING)) {
                finish(id, ImportView.CANCELLED);
            }
        });
    }

    /** Puts the lines back to work that failed through no fault of theirs. */
    void retry(UUID id) {
        transactions.run(() -> {
            if (lock(id).equals(ImportView.CANCELLED)) {
                throw new ImportFinishedException("The import was cancelled; send the lines anew instead.");
            }
            sql.change(RETRY, id, id, id, id);
        });
    }

    /** Notes that an import is completed if it is. */
    void completeIfDone(UUID id) {
        boolean done = transactions.call(() -> sql.rows(row -> 1, TO_DO, id).isEmpty());
        if (done) {
            complete(id);
        }
    }

    /** As {@link #completeIfDone}, of all: whoever did the last chunk of one may have died before it said so. */
    void completeAllDone() {
        List<UUID> done = transactions.call(() -> sql.rows(row -> row.getObject(1, UUID.class), ALL_DONE));
        done.forEach(this::complete);
    }

    /** Failed lines may be put back to work at this very moment: only what is seen under the lock counts. */
    private void complete(UUID id) {
        transactions.run(() -> {
            Optional<String> state =
                    sql.rows(row -> row.getString(1), LOCK, id).stream().findFirst();
            if (state.equals(Optional.of(ImportView.RUNNING))
                    && sql.rows(row -> 1, TO_DO, id).isEmpty()) {
                finish(id, ImportView.COMPLETED);
            }
        });
    }

    private void finish(UUID id, String state) {
        sql.change(FINISH, id, state, id);
    }

    private String lock(UUID id) {
        return sql.rows(row -> row.getString(1), LOCK, id).stream()
                .findFirst()
                .orElseThrow(() -> new ImportNotFoundException(id));
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forgetOld() {
        transactions.run(() -> sql.change(FORGET, clock.instant().minus(config.keep())));
    }
}
