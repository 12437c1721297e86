package io.standpoint.article;

import com.github.f4b6a3.uuid.UuidCreator;
import io.standpoint.convention.IfMatch;
import io.standpoint.idempotency.Answer;
import io.standpoint.observation.Transactions;
import io.standpoint.serving.Classification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** The articles that are kept. */
@ApplicationScoped
public class ArticleArchive {

    private static final Logger LOG = Logger.getLogger(ArticleArchive.class);

    private static final int ATTEMPTS = 5;
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final ArticleAnalysis analysis;
    private final Transactions transactions;
    private final UnusedNames unused;
    private final Event<ArticleChange> changes;
    private final EntityManager entities;
    private final Clock clock;

    ArticleArchive(
            ArticleAnalysis analysis,
            Transactions transactions,
            UnusedNames unused,
            Event<ArticleChange> changes,
            EntityManager entities,
            Clock clock) {
        this.analysis = analysis;
        this.transactions = transactions;
        this.unused = unused;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What became of a submission.
     *
     * @param view the article
     * @param created false where it was kept before
     */
    record Filing(ArticleView view, boolean created) {

        /** With the evidence of the classification that made it. */
        private Filing with(Classification classification) {
            return created ? new Filing(Explanation.of(view, classification), true) : this;
        }

        Answer answer() {
            return Answer.of(created ? CREATED : OK, view.id());
        }
    }

    /** An article in the place of another, and what deletes the names that the other leaves unused. */
    private record Replacement(ArticleView view, Runnable sweep) {}

    /** Analyses and keeps an article, with evidence in its view, unless it is kept already. */
    Filing file(ArticleSubmission submission, boolean explain, Receipt receipt) {
        ReadArticle read = analysis.read(submission);
        Optional<Filing> known = transactions.call(() -> known(read, receipt));
        if (known.isPresent()) {
            return known.get();
        }
        Classification classification = analysis.classify(read, explain);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Filing> filing =
                    transactions.call(() -> keep(ArticleEntity.of(read, classification), read, receipt));
            if (filing.isPresent()) {
                return filing.get().with(classification);
            }
            // Someone else's was there when we came to insert and deleted when we came to look: ours is next
        }
        throw new IllegalStateException("articles of one identity come and go too fast to keep one");
    }

    /** Puts another submission in the place of an article, under the same id, and analyses it anew. */
    ArticleView replace(UUID id, ArticleSubmission submission, boolean explain, IfMatch condition) {
        ReadArticle read = analysis.read(submission);
        transactions.call(() -> {
            condition.check(() -> ArticleView.of(ArticleEntity.found(id)));
            return replaceable(ArticleEntity.found(id), read);
        });
        Classification classification = analysis.classify(read, explain);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Replacement replacement = transactions.call(() -> {
                    Runnable sweep = sweepOf(ArticleEntity.lock(id, condition));
                    return new Replacement(
                            replace(replaceable(ArticleEntity.found(id), read), read, classification), sweep);
                });
                replacement.sweep().run();
                return Explanation.of(replacement.view(), classification);
            } catch (ConstraintViolationException e) {
                // Another article took this identity since we looked; the next look finds it, unless it is gone
                LOG.debug("Replaced while its new identity was taken", e);
            }
        }
        throw new IllegalStateException("articles of one identity come and go too fast to replace one");
    }

    /** The article with an id. */
    ArticleView get(UUID id) {
        return transactions.call(() -> ArticleView.of(ArticleEntity.found(id)));
    }

    /** The article with an id, if it is kept. */
    Optional<ArticleView> find(UUID id) {
        return transactions.call(
                () -> ArticleEntity.<ArticleEntity>findByIdOptional(id).map(ArticleView::of));
    }

    /** Removes an article with everything that hangs on it. */
    void delete(UUID id, IfMatch condition) {
        Runnable sweep = transactions.call(() -> {
            Runnable names = sweepOf(ArticleEntity.lock(id, condition));
            changes.fire(new ArticleRemoved(id));
            ArticleEntity.delete("id", id);
            CorrectionEntity.standing(id).values().forEach(correction -> correction.withdraw(now()));
            CorrectionEntity.number(id);
            return names;
        });
        sweep.run();
    }

    private Runnable sweepOf(ArticleEntity article) {
        UUID subject = article.subject.id;
        UUID source = article.source == null ? null : article.source.id;
        return () -> unused.sweep(subject, source);
    }

    private static Optional<Filing> known(ReadArticle read, Receipt receipt) {
        List<ArticleEntity> kept = ArticleEntity.with(read.identity());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        ArticleEntity article = kept.stream()
                .filter(one -> one.hasContentOf(read))
                .findFirst()
                .orElseThrow(() -> new ArticleConflictException(kept.get(0).id));
        if (!read.subjectDetected()) {
            SubjectEntity.called(read.identity().subjectKey()).ifPresent(SubjectEntity::confirm);
        }
        Filing filing = new Filing(ArticleView.of(article), false);
        receipt.answered(filing.answer());
        return Optional.of(filing);
    }

    private Optional<Filing> keep(ArticleEntity article, ReadArticle read, Receipt receipt) {
        article.id = UuidCreator.getTimeOrderedEpoch();
        article.receivedAt = now();
        name(article, read);
        if (IdentityQuery.claim(entities, article, read.identity())) {
            Optional<Filing> known = known(read, receipt);
            if (known.isPresent()) {
                return known;
            }
        }
        if (!article.insert()) {
            return known(read, receipt);
        }
        changes.fire(new ArticleStored(article.id));
        Filing filing = new Filing(ArticleView.of(article), true);
        receipt.answered(filing.answer());
        return Optional.of(filing);
    }

    /** Gives an article its subject and source. */
    private void name(ArticleEntity article, ReadArticle read) {
        Instant now = now();
        article.subject = SubjectEntity.findById(SubjectEntity.keep(read.subject(), now));
        article.source = read.source() == null ? null : SourceEntity.findById(SourceEntity.keep(read.source(), now));
        if (!read.subjectDetected()) {
            article.subject.confirm();
        }
    }

    /** What PostgreSQL keeps of it, so that this answer and every later one agree. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * An article in whose place a submission may be put: no other article has its identity. Those that a merge gave one
     * identity may keep it, but no two under the very same names.
     */
    private static ArticleEntity replaceable(ArticleEntity article, ReadArticle read) {
        List<ArticleEntity> kept = ArticleEntity.with(read.identity());
        boolean own = kept.stream().anyMatch(one -> one.id.equals(article.id));
        kept.stream()
                .filter(other -> !other.id.equals(article.id))
                .filter(other -> !own || other.isFiledUnder(read.identity()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ArticleConflictException(other.id);
                });
        return article;
    }

    private ArticleView replace(ArticleEntity article, ReadArticle read, Classification classification) {
        CarriedCorrections corrections = new CarriedCorrections(article);
        ParagraphEntity.delete("article.id", article.id);
        article.take(read);
        article.judge(read, classification);
        name(article, read);
        corrections.carryOver(article, now());
        entities.flush();
        ParagraphEntity.insert(article.id, article.paragraphs);
        changes.fire(new ArticleStored(article.id));
        CorrectionEntity.number(article.id);
        return ArticleView.of(article);
    }
}
