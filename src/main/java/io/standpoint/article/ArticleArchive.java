package io.standpoint.article;

import com.github.f4b6a3.uuid.UuidCreator;
import io.standpoint.observation.Transactions;
import io.standpoint.serving.Classification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The articles that are kept. */
@ApplicationScoped
public class ArticleArchive {

    private static final String INSERT =
            """
            INSERT INTO article (id, external_id, text_sha256, title, text, subject_id, subject_detected, aliases,
                source_id, author, url, published_at, published_at_given, received_at, language, model_name,
                model_version)
            VALUES (:id, :externalId, :textFingerprint, :title, :text, :subject, :subjectDetected, :aliases,
                :source, :author, :url, :publishedAt, :publishedAtGiven, :receivedAt, :language, :modelName,
                :modelVersion)
            ON CONFLICT DO NOTHING
            """;

    private static final int ATTEMPTS = 5;

    private final ArticleAnalysis analysis;
    private final Transactions transactions;
    private final EntityManager entities;
    private final Clock clock;

    ArticleArchive(ArticleAnalysis analysis, Transactions transactions, EntityManager entities, Clock clock) {
        this.analysis = analysis;
        this.transactions = transactions;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What became of a submission.
     *
     * @param view the article
     * @param created false where it was kept before
     */
    record Filing(ArticleView view, boolean created) {}

    /** Analyses and keeps an article, unless it is kept already. */
    Filing file(ArticleSubmission submission) {
        ReadArticle read = analysis.read(submission);
        Optional<Filing> known = transactions.call(() -> known(read));
        if (known.isPresent()) {
            return known.get();
        }
        Classification classification = analysis.classify(read);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Filing> filing = transactions.call(() -> keep(ArticleEntity.of(read, classification), read));
            if (filing.isPresent()) {
                return filing.get();
            }
            // Someone else's was there when we came to insert and deleted when we came to look: ours is next
        }
        throw new IllegalStateException("articles of one identity come and go too fast to keep one");
    }

    /** The article with an id. */
    ArticleView get(UUID id) {
        return transactions.call(() -> ArticleView.of(
                ArticleEntity.<ArticleEntity>findByIdOptional(id).orElseThrow(() -> new ArticleNotFoundException(id))));
    }

    /** Removes an article with everything that hangs on it. */
    void delete(UUID id) {
        long deleted = transactions.call(() -> ArticleEntity.delete("id", id));
        if (deleted == 0) {
            throw new ArticleNotFoundException(id);
        }
    }

    private Optional<Filing> known(ReadArticle read) {
        return ArticleEntity.with(read.identity()).map(article -> {
            if (!article.hasContentOf(read)) {
                throw new ArticleConflictException(article.id);
            }
            return new Filing(ArticleView.of(article), false);
        });
    }

    private Optional<Filing> keep(ArticleEntity article, ReadArticle read) {
        // What PostgreSQL keeps, so that this answer and every later one agree
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        article.id = UuidCreator.getTimeOrderedEpoch();
        article.receivedAt = now;
        UUID subject = SubjectEntity.keep(article.subject.name, now);
        UUID source = article.source == null ? null : SourceEntity.keep(article.source.name, now);
        if (insert(article, subject, source) == 0) {
            return known(read);
        }
        ArticleEntity reference = entities.getReference(ArticleEntity.class, article.id);
        for (ParagraphEntity paragraph : article.paragraphs) {
            paragraph.article = reference;
            paragraph.persist();
        }
        article.subject = SubjectEntity.findById(subject);
        article.source = source == null ? null : SourceEntity.findById(source);
        return Optional.of(new Filing(ArticleView.of(article), true));
    }

    private int insert(ArticleEntity article, UUID subject, UUID source) {
        return entities.unwrap(Session.class)
                .createNativeMutationQuery(INSERT)
                .setParameter("id", article.id)
                .setParameter("externalId", article.externalId, String.class)
                .setParameter("textFingerprint", article.textFingerprint, String.class)
                .setParameter("title", article.title, String.class)
                .setParameter("text", article.text, String.class)
                .setParameter("subject", subject, UUID.class)
                .setParameter("subjectDetected", article.subjectDetected, Boolean.class)
                .setParameter("aliases", article.aliases, String[].class)
                .setParameter("source", source, UUID.class)
                .setParameter("author", article.author, String.class)
                .setParameter("url", article.url, String.class)
                .setParameter("publishedAt", article.publishedAt, Instant.class)
                .setParameter("publishedAtGiven", article.publishedAtGiven, String.class)
                .setParameter("receivedAt", article.receivedAt, Instant.class)
                .setParameter("language", article.language, String.class)
                .setParameter("modelName", article.modelName, String.class)
                .setParameter("modelVersion", article.modelVersion, String.class)
                .executeUpdate();
    }
}
