package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Stand-in. */
@ApplicationScoped
public class ArticleBatches {

    private final ArticleArchive archive;
    private final Validator validator;
    private final Transactions transactions;

    ArticleBatches(ArticleArchive archive, Validator validator, Transactions transactions) {
        this.archive = archive;
        this.validator = validator;
        this.transactions = transactions;
    }

    /** What became of a submission. */
    public sealed interface Outcome {
        record Stored(UUID article, int paragraphs) implements Outcome {}

        record Duplicate(UUID article) implements Outcome {}

        record Refused(RuntimeException reason) implements Outcome {}
    }

    public List<List<Outcome>> file(List<ArticleSubmission> submissions, Consumer<List<List<Outcome>>> within) {
        List<List<Outcome>> outcomes = new ArrayList<>();
        for (ArticleSubmission submission : submissions) {
            outcomes.add(List.of(one(submission)));
        }
        transactions.run(() -> within.accept(outcomes));
        return outcomes;
    }

    private Outcome one(ArticleSubmission submission) {
        Set<ConstraintViolation<ArticleSubmission>> violations = validator.validate(submission);
        if (!violations.isEmpty()) {
            return new Outcome.Refused(new ConstraintViolationException(violations));
        }
        try {
            ArticleArchive.Filing filing = archive.file(submission, false, Receipt.NONE);
            return filing.created()
                    ? new Outcome.Stored(
                            filing.view().id(), filing.view().paragraphs().size())
                    : new Outcome.Duplicate(filing.view().id());
        } catch (ArticleConflictException | InvalidInputException | UnknownLanguageException e) {
            return new Outcome.Refused(e);
        }
    }
}
