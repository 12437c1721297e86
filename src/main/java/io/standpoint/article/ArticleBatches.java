package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.observation.Courtesy;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    private record Reading(List<ReadArticle> reads, Optional<RuntimeException> refusal) {

        private static Reading refused(RuntimeException reason) {
            return new Reading(List.of(), Optional.of(reason));
        }
    }

    /** Submissions of which an article was kept and another refused, by their places. */
    private static final class HalfKeptException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Map<Integer, RuntimeException> refusals;

        private HalfKeptException(Map<Integer, RuntimeException> refusals) {
            super("Submissions at " + refusals.keySet() + " are kept toward some of their subjects only.");
            this.refusals = refusals;
        }
    }

    /**
     * Files articles in one transaction, with the same results as posts one after the other: a submission toward several
     * subjects is kept toward all of them or none. Where it fails, none of them is filed.
     *
     * @param submissions a few dozen: they are held in memory
     * @param within called with what is returned, last in the transaction; may throw to undo all, and is called again
     *     where the transaction has to be repeated
     * @return for each submission its outcomes: one a subject in their order, or one refusal
     */
    public List<List<Outcome>> file(List<ArticleSubmission> submissions, Consumer<List<List<Outcome>>> within) {
        List<Reading> readings = submissions.stream().map(this::read).toList();
        while (true) {
            try {
                return fileRead(readings, within);
            } catch (HalfKeptException e) {
                readings = without(e.refusals, readings);
            }
        }
    }

    private static List<Reading> without(Map<Integer, RuntimeException> refusals, List<Reading> readings) {
        List<Reading> left = new ArrayList<>(readings);
        refusals.forEach((place, reason) -> left.set(place, Reading.refused(reason)));
        return left;
    }

    private List<List<Outcome>> fileRead(List<Reading> readings, Consumer<List<List<Outcome>>> within) {
        List<ReadArticle> reads =
                readings.stream().flatMap(reading -> reading.reads().stream()).toList();
        Known<Shelved> known = new Known<>(transactions.call(() -> shelf.known(reads)));
        List<ReadArticle> unknown = known.missing(reads);
        List<ArticleShelf.Judged> judged = ArticleShelf.Judged.of(unknown, analysis.classifyInBackground(unknown));
        return inTurn(() -> {
            Iterator<Shelved> shelved = known.completedBy(shelf.keep(judged)).iterator();
            List<List<Outcome>> outcomes =
                    readings.stream().map(reading -> outcomes(reading, shelved)).toList();
            checkWhole(outcomes);
            List<List<Outcome>> whole =
                    outcomes.stream().map(ArticleBatches::onlyRefusal).toList();
            within.accept(whole);
            return whole;
        });
    }

    private static void checkWhole(List<List<Outcome>> outcomes) {
        Map<Integer, RuntimeException> halfKept = new HashMap<>();
        for (int place = 0; place < outcomes.size(); place++) {
            List<Outcome> ofOne = outcomes.get(place);
            if (ofOne.stream().anyMatch(Outcome.Stored.class::isInstance)) {
                int at = place;
                refusal(ofOne).ifPresent(refused -> halfKept.put(at, refused.reason()));
            }
        }
        if (!halfKept.isEmpty()) {
            throw new HalfKeptException(halfKept);
        }
    }

    /** One refusal speaks for all. */
    private static List<Outcome> onlyRefusal(List<Outcome> outcomes) {
        return refusal(outcomes).<List<Outcome>>map(List::of).orElse(outcomes);
    }

    private static Optional<Outcome.Refused> refusal(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .findFirst();
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
            return Reading.refused(new ConstraintViolationException(violations));
        }
        try {
            return new Reading(analysis.read(submission), Optional.empty());
        } catch (InvalidInputException | UnknownLanguageException e) {
            return Reading.refused(e);
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
