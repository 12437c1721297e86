package io.standpoint.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.standpoint.convention.IfMatch;
import io.standpoint.serving.Classification;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;

/** An article and, through its paragraphs, what the model says of it. */
@Entity
@Table(name = "article")
@DynamicUpdate // What is counted changes far more often than the text, which is long and indexed
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

    @Column(name = "author_key")
    String authorKey;

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

    @Embedded
    Summary summary;

    @OneToMany(mappedBy = "article")
    @OrderBy("position")
    List<ParagraphEntity> paragraphs;

    /** An article that is not kept: without ids and without the time it was received. */
    static ArticleEntity of(ReadArticle read, Classification classification) {
        ArticleEntity article = new ArticleEntity();
        article.take(read);
        article.judge(read, classification);
        article.subject = SubjectEntity.named(read.subject());
        article.source = read.source() == null ? null : SourceEntity.named(read.source());
        return article;
    }

    /** Becomes what a submission says, but for its subject, its source and what the model says. */
    void take(ReadArticle read) {
        ArticleSubmission submission = read.submission();
        externalId = submission.externalId();
        textFingerprint = read.identity().textFingerprint();
        title = submission.title();
        text = submission.text();
        subjectDetected = read.subjectDetected();
        aliases = read.article().subject().aliases().toArray(String[]::new);
        author = submission.author();
        authorKey = author == null ? null : NameKey.of(author);
        url = submission.url();
        publishedAt = read.publishedAt() == null ? null : read.publishedAt().instant();
        publishedAtGiven = submission.publishedAt();
        language = read.language();
    }

    /** Takes what the model says; the paragraphs are not kept yet. */
    void judge(ReadArticle read, Classification classification) {
        modelName = classification.modelName();
        modelVersion = classification.modelVersion();
        paragraphs = read.article().paragraphs().stream()
                .map(paragraph -> ParagraphEntity.of(this, paragraph, classification))
                .toList();
        summary = Summary.of(paragraphs);
    }

    /** The kept articles with an identity; of more than one, that of its very names first. */
    static List<ArticleEntity> with(ArticleIdentity identity) {
        return with(List.of(identity)).getOrDefault(identity, List.of());
    }

    /** As {@link #with(ArticleIdentity)}, of those identities that any have. */
    static Map<ArticleIdentity, List<ArticleEntity>> with(Collection<ArticleIdentity> identities) {
        Map<ArticleIdentity, List<UUID>> ids = IdentityQuery.ids(identities);
        Map<UUID, ArticleEntity> found = NamedEntity.found(
                        ArticleEntity.class,
                        ids.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(article -> article.id, Function.identity()));
        Map<ArticleIdentity, List<ArticleEntity>> articles = new HashMap<>();
        ids.forEach((identity, each) -> {
            List<ArticleEntity> kept =
                    each.stream().map(found::get).filter(Objects::nonNull).toList();
            if (!kept.isEmpty()) {
                articles.put(identity, kept);
            }
        });
        return articles;
    }

    /** Whether its subject and source are those that an identity names, not only of their families. */
    boolean isFiledUnder(ArticleIdentity identity) {
        Optional<UUID> sourceId = Optional.ofNullable(source).map(kept -> kept.id);
        return NamedEntity.idOf(NameKind.SUBJECT, identity.subjectKey()).equals(Optional.of(subject.id))
                && Optional.ofNullable(identity.sourceKey())
                        .flatMap(key -> NamedEntity.idOf(NameKind.SOURCE, key))
                        .equals(sourceId);
    }

    /** The kept article with an id. */
    static ArticleEntity found(UUID id) {
        return ArticleEntity.<ArticleEntity>findByIdOptional(id).orElseThrow(() -> new ArticleNotFoundException(id));
    }

    /**
     * Keeps others from changing an article until this transaction ends. What comes back is the article as it is, and
     * belongs to no session any more: what was read before the lock was had would be read again.
     */
    static ArticleEntity lock(UUID id, IfMatch condition) {
        ArticleEntity article = ArticleEntity.<ArticleEntity>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ArticleNotFoundException(id));
        condition.check(() -> ArticleView.of(article));
        getEntityManager().clear();
        return article;
    }

    /** Whether it was deleted between the statement that read it and the one that reads its paragraphs: they are gone. */
    boolean isGone() {
        return paragraphs.isEmpty();
    }

    /** The paragraph in a place. */
    ParagraphEntity paragraph(int index) {
        if (index < 0 || index >= paragraphs.size()) {
            throw new ParagraphNotFoundException(index, paragraphs.size());
        }
        return paragraphs.get(index);
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
