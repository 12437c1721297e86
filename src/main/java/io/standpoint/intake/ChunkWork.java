package io.standpoint.intake;

import io.standpoint.article.ArticleBatches;
import io.standpoint.article.ArticleBatches.Outcome;
import io.standpoint.article.ArticleSubmission;
import io.standpoint.convention.Refusal;
import io.standpoint.convention.Refusals;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Works off chunks: all at once, or, where that has failed too often, line by line. What comes of it is kept in the very
 * transaction that notes the lines as settled, so that it happens once.
 */
@ApplicationScoped
public class ChunkWork {

    /** So often a chunk is tried as a whole. */
    static final int MOST_FAILURES = 5;

    private final LineReader reader;
    private final ArticleBatches batches;
    private final ChunkQueue queue;
    private final Transactions transactions;
    private final Refusals refusals;
    private final ImportMeters meters;

    ChunkWork(
            LineReader reader,
            ArticleBatches batches,
            ChunkQueue queue,
            Transactions transactions,
            Refusals refusals,
            ImportMeters meters) {
        this.reader = reader;
        this.batches = batches;
        this.queue = queue;
        this.transactions = transactions;
        this.refusals = refusals;
        this.meters = meters;
    }

    /** Lines that are read: those that are articles, and what is to be said of the others. */
    private record Parsed(List<Posted> articles, List<LineError> unreadable) {

        private List<ArticleSubmission> submissions() {
            return articles.stream().map(posted -> posted.read().submission()).toList();
        }
    }

    private record Posted(long line, LineReader.Reading.Article read) {}

    /**
     * Works off a chunk.
     *
     * @throws LostChunkException if it is not this run's any more
     */
    void workOff(Chunk chunk) {
        List<ChunkLines.Line> lines = ChunkLines.of(chunk);
        if (chunk.failures() < MOST_FAILURES) {
            file(lines, settled -> {
                queue.settle(chunk, settled);
                queue.finish(chunk);
            });
            return;
        }
        for (ChunkLines.Line line : lines) {
            workOff(chunk, line);
        }
        transactions.run(() -> queue.finish(chunk));
    }

    private void workOff(Chunk chunk, ChunkLines.Line line) {
        try {
            file(List.of(line), settled -> queue.settle(chunk, settled));
        } catch (LostChunkException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (Passing.passes(e)) {
                throw e;
            }
            Settled failed = new Settled(
                    new Counts(1, 0, 0, 0, 0, 1),
                    List.of(LineError.failed(line.number(), refusals.of(e, LineReader.LINE), line.packed())));
            transactions.run(() -> queue.settle(chunk, failed));
            meters.count(failed);
        }
    }

    /** Keeps the articles of lines together with what is told within the same transaction. */
    private void file(List<ChunkLines.Line> lines, Consumer<Settled> within) {
        Parsed parsed = parse(lines);
        Settled[] result = {Settled.NOTHING};
        if (parsed.articles().isEmpty()) {
            result[0] = settled(parsed, List.of());
            transactions.run(() -> within.accept(result[0]));
        } else {
            batches.file(parsed.submissions(), outcomes -> {
                result[0] = settled(parsed, outcomes);
                within.accept(result[0]);
            });
        }
        meters.count(result[0]);
    }

    private Parsed parse(List<ChunkLines.Line> lines) {
        List<Posted> articles = new ArrayList<>();
        List<LineError> unreadable = new ArrayList<>();
        for (ChunkLines.Line line : lines) {
            LineReader.Reading reading = reader.read(line.content());
            if (reading instanceof LineReader.Reading.Article article) {
                articles.add(new Posted(line.number(), article));
            } else if (reading instanceof LineReader.Reading.Unreadable bad) {
                unreadable.add(LineError.invalid(line.number(), bad.reason()));
            }
        }
        return new Parsed(articles, unreadable);
    }

    private Settled settled(Parsed parsed, List<List<Outcome>> outcomes) {
        int unreadable = parsed.unreadable().size();
        Counts counts = new Counts(unreadable, 0, 0, 0, 0, unreadable);
        List<LineError> errors = new ArrayList<>(parsed.unreadable());
        for (int i = 0; i < outcomes.size(); i++) {
            Settled line = settled(parsed.articles().get(i), outcomes.get(i));
            counts = counts.plus(line.counts());
            errors.addAll(line.errors());
        }
        return new Settled(counts, errors);
    }

    private Settled settled(Posted posted, List<Outcome> outcomes) {
        int stored = 0;
        int paragraphs = 0;
        int duplicates = 0;
        List<LineError> errors = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Stored kept) {
                stored++;
                paragraphs += kept.paragraphs();
            } else if (outcome instanceof Outcome.Duplicate) {
                duplicates++;
            } else if (outcome instanceof Outcome.Refused refused) {
                Refusal reason = refusals.of(refused.reason(), LineReader.LINE);
                errors.add(LineError.invalid(posted.line(), reason));
            }
        }
        int failed = errors.isEmpty() ? 0 : 1;
        int warnings = stored + duplicates > 0 && posted.read().warning().isPresent() ? 1 : 0;
        if (warnings > 0) {
            errors.add(LineError.warning(posted.line(), posted.read().warning().orElseThrow()));
        }
        return new Settled(new Counts(1, stored, paragraphs, duplicates, warnings, failed), errors);
    }
}
