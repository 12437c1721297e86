package io.standpoint.article;

import io.standpoint.convention.IfMatch;
import io.standpoint.observation.Transactions;
import io.standpoint.serving.Classification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
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

    private final ArticleAnalysis analysis;
    private final ArticleShelf shelf;
    private final Transactions transactions;
    private final UnusedNames unused;
    private final Event<ArticleChange> changes;
    private final EntityManager entities;
    private final Clock clock;

    ArticleArchive(
            ArticleAnalysis analysis,
            ArticleShelf shelf,
            Transactions transactions,
            UnusedNames unused,
            Event<ArticleChange> changes,
            EntityManager entities,
            Clock clock) {
        this.analysis = analysis;
        this.shelf = shelf;
        this.transactions = transactions;
        this.unused = unused;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /** An article in the place of another, and what deletes the names that the other leaves unused. */
    private record Replacement(ArticleView view, Runnable sweep) {}

    /**
     * Analyses and keeps an article for each of its subjects, with evidence in its view, unless it is kept already: all
     * of them, or where one is in the way of another, none.
     */
    Filing file(ArticleSubmission submission, boolean explain, Receipt receipt) {
        List<ReadArticle> reads = analysis.read(submission);
        Known<Filing.Filed> known = transactions.call(() -> known(reads, receipt));
        List<ReadArticle> unknown = known.missing(reads);
        if (unknown.isEmpty()) {
            return new Filing(known.completedBy(List.of()));
        }
        List<Classification> classifications = analysis.classify(unknown, explain);
        return transactions.call(() -> {
            Filing filing = new Filing(known.completedBy(keep(unknown, classifications)));
            receipt.answered(filing.answer());
            return filing;
        });
    }

    private Known<Filing.Filed> known(List<ReadArticle> reads, Receipt receipt) {
        List<Optional<Shelved>> shelved = shelf.known(reads);
        List<Optional<Filing.Filed>> filed = new ArrayList<>();
        for (int place = 0; place < reads.size(); place++) {
            ReadArticle read = reads.get(place);
            filed.add(shelved.get(place).filter(one -> !one.isGone()).map(one -> Filing.Filed.of(read, one)));
        }
        Known<Filing.Filed> known = new Known<>(filed);
        if (known.missing(reads).isEmpty()) {
            receipt.answered(new Filing(known.completedBy(List.of())).answer());
        }
        return known;
    }

    private List<Filing.Filed> keep(List<ReadArticle> reads, List<Classification> classifications) {
        List<Shelved> shelved = shelf.keep(ArticleShelf.Judged.of(reads, classifications));
        List<Filing.Filed> filed = new ArrayList<>();
        for (int place = 0; place < reads.size(); place++) {
            filed.add(Filing.Filed.of(reads.get(place), shelved.get(place)).with(classifications.get(place)));
        }
        return filed;
    }

    /** Puts another submission in the place of an article, under the same id, and analyses it anew. */
    ArticleView replace(UUID id, ArticleSubmission submission, boolean explain, IfMatch condition) {
        ReadArticle read = analysis.readOne(submission);
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
        return transactions.snapshot(() -> ArticleView.of(ArticleEntity.found(id)));
    }

    /** The article with an id, if it is kept. */
    Optional<ArticleView> find(UUID id) {
        return transactions.snapshot(
                () -> ArticleEntity.<ArticleEntity>findByIdOptional(id).map(ArticleView::of));
    }

    /** Removes an article with everything that hangs on it. */
    void delete(UUID id, IfMatch condition) {
        Runnable sweep = transactions.call(() -> {
            Runnable names = sweepOf(ArticleEntity.lock(id, condition));
            changes.fire(new ArticleRemoved(id));
            ArticleEntity.delete("id", id);
            CorrectionEntity.standing(id).values().forEach(correction -> correction.withdraw(clock.instant()));
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
        shelf.name(article, read);
        corrections.carryOver(article, clock.instant());
        entities.flush();
        ParagraphEntity.insert(article.paragraphs);
        changes.fire(new ArticlesStored(List.of(article.id)));
        CorrectionEntity.number(article.id);
        return ArticleView.of(article);
    }
}
