package io.standpoint.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The chunks that wait for a worker of any replica. Whoever takes one has it as long as it renews its lease; imports take
 * turns, so that a small one does not wait for a large one to be done.
 */
@ApplicationScoped
public class ChunkQueue {

    private static final String CLAIM =
            """
            UPDATE import_chunk SET run = ?, lease_until = now() + interval '20 seconds'
            WHERE (import_id, position) = (
              SELECT import_id, position FROM import_chunk
              WHERE done_at IS NULL AND import_id > ? AND (not_before IS NULL OR not_before <= now())
                AND (lease_until IS NULL OR lease_until < now())
              ORDER BY import_id, position LIMIT 1
              FOR UPDATE SKIP LOCKED)
            RETURNING import_id, position, run, first_line, read, failures, content
            """;

    private static final String RENEW =
            "UPDATE import_chunk SET lease_until = now() + interval '20 seconds' WHERE run = ANY (?) AND done_at IS NULL";

    private static final String GIVE_BACK =
            """
            UPDATE import_chunk SET run = NULL, lease_until = NULL, failures = failures + ?,
              not_before = now() + ? * interval '1 millisecond'
            WHERE import_id = ? AND position = ? AND run = ?
            """;

    private static final String COUNT =
            """
            UPDATE import_chunk SET read = read + ?, stored = stored + ?, paragraphs = paragraphs + ?,
              duplicates = duplicates + ?, warnings = warnings + ?, failed = failed + ?
            WHERE import_id = ? AND position = ? AND run = ? AND done_at IS NULL
            """;

    private static final String FINISH =
            """
            UPDATE import_chunk SET done_at = clock_timestamp(), content = NULL, run = NULL, lease_until = NULL
            WHERE import_id = ? AND position = ? AND run = ?
            """;

    private static final String WAITING = "SELECT count(*) FROM import_chunk WHERE done_at IS NULL";

    private static final UUID FIRST = new UUID(0, 0);

    private final Transactions transactions;
    private final Sql sql;
    private final LineErrors errors;
    private volatile UUID lastServed = FIRST;

    ChunkQueue(Transactions transactions, Sql sql, LineErrors errors) {
        this.transactions = transactions;
        this.sql = sql;
        this.errors = errors;
    }

    /** Takes a chunk of the import whose turn it is, where one waits. */
    Optional<Chunk> claim() {
        Optional<Chunk> chunk = transactions.call(() -> claimBehind(lastServed).or(() -> claimBehind(FIRST)));
        chunk.ifPresent(taken -> lastServed = taken.importId());
        return chunk;
    }

    private Optional<Chunk> claimBehind(UUID importId) {
        return sql.rows(ChunkQueue::chunk, CLAIM, UuidCreator.getTimeOrderedEpoch(), importId).stream()
                .findFirst();
    }

    /** Keeps what this replica works at from being taken for left behind. */
    void renew(Set<UUID> runs) {
        if (!runs.isEmpty()) {
            transactions.run(() -> sql.change(RENEW, (Object) runs.toArray(UUID[]::new)));
        }
    }

    /** Lets another, or this one again, try a chunk after a while; counts a failure where it may be the chunk's own. */
    void giveBack(Chunk chunk, boolean failed, Duration wait) {
        transactions.run(() -> sql.change(
                GIVE_BACK, failed ? 1 : 0, wait.toMillis(), chunk.importId(), chunk.position(), chunk.run()));
    }

    /**
     * Notes in the current transaction what became of lines of a chunk.
     *
     * @throws LostChunkException if it is not this run's any more
     */
    void settle(Chunk chunk, Settled settled) {
        Counts counts = settled.counts();
        int changed = sql.change(
                COUNT,
                counts.lines(),
                counts.stored(),
                counts.paragraphs(),
                counts.duplicates(),
                counts.warnings(),
                counts.failed(),
                chunk.importId(),
                chunk.position(),
                chunk.run());
        if (changed == 0) {
            throw new LostChunkException();
        }
        errors.add(chunk.importId(), settled.errors());
    }

    /** Notes in the current transaction that all lines of a chunk are settled. */
    void finish(Chunk chunk) {
        if (sql.change(FINISH, chunk.importId(), chunk.position(), chunk.run()) == 0) {
            throw new LostChunkException();
        }
    }

    /** How many chunks are not done, those among them that are being worked at. */
    long waiting() {
        List<Long> count = transactions.call(() -> sql.rows(row -> row.getLong(1), WAITING));
        return count.get(0);
    }

    private static Chunk chunk(ResultSet row) throws SQLException {
        return new Chunk(
                row.getObject("import_id", UUID.class),
                row.getInt("position"),
                row.getObject("run", UUID.class),
                row.getLong("first_line"),
                row.getInt("read"),
                row.getInt("failures"),
                Packed.kept(row.getBytes("content")));
    }
}
