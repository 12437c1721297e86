package io.standpoint.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.standpoint.serving.Classification;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An article and, through its paragraphs, what the model says of it. */
@Entity
@Table(name = "article")
class ArticleEntity extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "external_id")
    String externalId;

    @Column(name = "text_sha256")
    String textFingerprint;

    String title;
    String text;

    @ManyToOne(fetch = FetchType.LAZY)
    SubjectEntity subject;

    @Column(name = "subject_detected")
    boolean subjectDetected;

    String[] aliases;

    @ManyToOne(fetch = FetchType.LAZY)
    SourceEntity source;

    String author;
    String url;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_at_given")
    String publishedAtGiven;

    @Column(name = "received_at")
    Instant receivedAt;

    String language;

    @Column(name = "model_name")
    String modelName;

    @Column(name = "model_version")
    String modelVersion;

    @OneToMany(mappedBy = "article")
    @OrderBy("position")
    List<ParagraphEntity> paragraphs;

    /** An article that is not kept: without ids and without the time it was received. */
    static ArticleEntity of(ReadArticle read, Classification classification) {
        ArticleSubmission submission = read.submission();
        ArticleEntity article = new ArticleEntity();
        article.externalId = submission.externalId();
        article.textFingerprint = read.identity().textFingerprint();
        article.title = submission.title();
        article.text = submission.text();
        article.subject = SubjectEntity.named(read.subject());
        article.subjectDetected = read.subjectDetected();
        article.aliases = read.article().subject().aliases().toArray(String[]::new);
        article.source = submission.source() == null ? null : SourceEntity.named(submission.source());
        article.author = submission.author();
        article.url = submission.url();
        article.publishedAt =
                read.publishedAt() == null ? null : read.publishedAt().instant();
        article.publishedAtGiven = submission.publishedAt();
        article.language = read.language();
        article.modelName = classification.modelName();
        article.modelVersion = classification.modelVersion();
        article.paragraphs = read.article().paragraphs().stream()
                .map(paragraph -> ParagraphEntity.of(article, paragraph, classification))
                .toList();
        return article;
    }

    /** The kept article with an identity. */
    static Optional<ArticleEntity> with(ArticleIdentity identity) {
        String ownId =
                identity.externalId() == null ? "a.externalId is null and a.textFingerprint = ?3" : "a.externalId = ?3";
        return find(
                        "select a from ArticleEntity a join a.subject subject left join a.source source"
                                + " where subject.matchKey = ?1 and source.matchKey is not distinct from ?2 and "
                                + ownId,
                        identity.subjectKey(),
                        identity.sourceKey(),
                        identity.externalId() == null ? identity.textFingerprint() : identity.externalId())
                .firstResultOptional();
    }

    /** Whether a submission of the same identity would make the same article. */
    boolean hasContentOf(ReadArticle read) {
        ArticleSubmission submission = read.submission();
        return text.equals(submission.text())
                && Objects.equals(title, submission.title())
                && Arrays.asList(aliases).equals(read.article().subject().aliases())
                && Objects.equals(author, submission.author())
                && Objects.equals(url, submission.url())
                && Objects.equals(publishedAtGiven, submission.publishedAt())
                && language.equals(read.language());
    }
}
