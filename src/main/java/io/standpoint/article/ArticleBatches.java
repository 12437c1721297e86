package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.observation.Courtesy;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Files many articles at once, for nobody who waits: whatever requests need goes first. */
@ApplicationScoped
public class ArticleBatches {

    private final Validator validator;
    private final ArticleAnalysis analysis;
    private final ArticleShelf shelf;
    private final Transactions transactions;
    private final Courtesy courtesy;
    /** One batch at a time is kept, so that PostgreSQL has a processor left for requests; the network is slower anyway. */
    private final ReentrantLock keeping = new ReentrantLock(true);

    ArticleBatches(
            Validator validator,
            ArticleAnalysis analysis,
            ArticleShelf shelf,
            Transactions transactions,
            Courtesy courtesy) {
        this.validator = validator;
        this.analysis = analysis;
        this.shelf = shelf;
        this.transactions = transactions;
        this.courtesy = courtesy;
    }

    /** What became of one submission toward one of its subjects, or of one that could not be filed. */
    public sealed interface Outcome {

        /** It was kept. */
        record Stored(UUID article, int paragraphs) implements Outcome {}

        /** It was kept before, or is the same as one before it in the batch. */
        record Duplicate(UUID article) implements Outcome {}

        /**
         * It is wrong.
         *
         * @param reason what a post of it would have thrown: {@link ConstraintViolationException},
         *     {@link InvalidInputException}, {@link UnknownLanguageException} or {@link ArticleConflictException}
         */
        record Refused(RuntimeException reason) implements Outcome {}
    }

    /** A submission's readings, one a subject, or why there is none. */
    private record Reading(List<ReadArticle> reads, Optional<RuntimeException> refusal) {}

    /**
     * Files articles in one transaction, with the same results as posts one after the other. Where it fails, none of them
     * is filed.
     *
     * @param submissions a few dozen: they are held in memory
     * @param within called with what is returned, last in the transaction; may throw to undo all, and is called again
     *     where the transaction has to be repeated
     * @return for each submission its outcomes: one a subject in their order, or one refusal
     */
    public List<List<Outcome>> file(List<ArticleSubmission> submissions, Consumer<List<List<Outcome>>> within) {
        List<Reading> readings = submissions.stream().map(this::read).toList();
        List<ReadArticle> reads =
                readings.stream().flatMap(reading -> reading.reads().stream()).toList();
        Known<Shelved> known = new Known<>(transactions.call(() -> shelf.known(reads)));
        List<ReadArticle> unknown = known.missing(reads);
        List<ArticleShelf.Judged> judged = ArticleShelf.Judged.of(unknown, analysis.classifyInBackground(unknown));
        return inTurn(() -> {
            Iterator<Shelved> shelved = known.completedBy(shelf.keep(judged)).iterator();
            List<List<Outcome>> outcomes =
                    readings.stream().map(reading -> outcomes(reading, shelved)).toList();
            within.accept(outcomes);
            return outcomes;
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        keeping.lock();
        try {
            courtesy.giveWay();
            return transactions.call(work);
        } finally {
            keeping.unlock();
        }
    }

    private Reading read(ArticleSubmission submission) {
        courtesy.giveWay();
        Set<ConstraintViolation<ArticleSubmission>> violations = validator.validate(submission);
        if (!violations.isEmpty()) {
            return new Reading(List.of(), Optional.of(new ConstraintViolationException(violations)));
        }
        try {
            return new Reading(analysis.read(submission), Optional.empty());
        } catch (InvalidInputException | UnknownLanguageException e) {
            return new Reading(List.of(), Optional.of(e));
        }
    }

    private static List<Outcome> outcomes(Reading reading, Iterator<Shelved> shelved) {
        if (reading.refusal().isPresent()) {
            return List.of(new Outcome.Refused(reading.refusal().get()));
        }
        List<Outcome> outcomes = new ArrayList<>();
        reading.reads().forEach(read -> outcomes.add(outcome(read, shelved.next())));
        return outcomes;
    }

    private static Outcome outcome(ReadArticle read, Shelved shelved) {
        if (shelved instanceof Shelved.New made) {
            return new Outcome.Stored(
                    made.article().id, made.article().paragraphs.size());
        }
        if (shelved instanceof Shelved.Kept kept) {
            return new Outcome.Duplicate(kept.article().id);
        }
        return new Outcome.Refused(ArticleConflictException.of(read, (Shelved.Other) shelved));
    }
}
