package io.standpoint.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import io.standpoint.article.ArticleLimits;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where the lines of imports lie until they are worked off. */
@ApplicationScoped
public class LineStore {

    private static final String BEGIN =
            "INSERT INTO import (id, state, received_at, bytes, lines, read, failed) VALUES (?, 'running', ?, 0, 0, 0, 0)";
    private static final String ADD =
            "INSERT INTO import_chunk (import_id, position, first_line, lines, content) VALUES (?, ?, ?, ?, ?)";
    private static final String END =
            "UPDATE import SET received_at = ?, bytes = ?, lines = ?, read = ?, failed = ? WHERE id = ?";

    private final Sql sql;
    private final LineErrors errors;
    private final Refusals refusals;
    private final ImportConfig config;
    private final Clock clock;

    LineStore(Sql sql, LineErrors errors, Refusals refusals, ImportConfig config, Clock clock) {
        this.sql = sql;
        this.errors = errors;
        this.refusals = refusals;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Keeps an import in the current transaction, while it is read.
     *
     * @return its id
     * @throws InvalidInputException if there is no line in it
     */
    UUID keep(UploadedBody body) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.change(BEGIN, id, clock.instant());
        Taken taken = new Taken(id);
        long lines = cut(body, taken);
        if (lines == 0) {
            throw new InvalidInputException("", "must hold at least one line");
        }
        sql.change(END, clock.instant(), body.bytes(), taken.tooLong, taken.tooLong, taken.tooLong, id);
        return id;
    }

    private long cut(UploadedBody body, Taken taken) {
        try {
            return new LineCutter(taken, config.maxLines()).cut(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what comes at once. */
    private final class Taken implements LineCutter.Taker {

        private final UUID id;
        private int position;
        private long tooLong;

        private Taken(UUID id) {
            this.id = id;
        }

        @Override
        public void chunk(ChunkText chunk) {
            sql.change(
                    ADD,
                    id,
                    position,
                    chunk.firstLine(),
                    chunk.lines(),
                    chunk.content().bytes());
            position++;
        }

        @Override
        public void tooLong(long line) {
            tooLong++;
            InvalidInputException reason =
                    new InvalidInputException("", "must have at most " + ArticleLimits.BODY + " bytes");
            errors.add(id, List.of(LineError.invalid(line, refusals.of(reason, LineReader.LINE))));
        }
    }
}
