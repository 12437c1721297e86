package io.standpoint.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Paragraph;
import io.standpoint.serving.Classification;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** A paragraph and what the model says of it; its text is its range of the article's. */
@Entity
@Table(name = "paragraph")
@IdClass(ParagraphEntity.Key.class)
class ParagraphEntity extends PanacheEntityBase {

    /** One statement for all paragraphs: persisting them one by one took longer than all the rest of keeping an article. */
    private static final String INSERT =
            """
            INSERT INTO paragraph (article_id, position, start_offset, end_offset, stance, supportive, neutral, critical,
                undecided, boilerplate, mentions_subject, quoted_share, label)
            SELECT * FROM unnest(:articles, :positions, :starts, :ends, :stances, :supportive, :neutral, :critical,
                :undecided, :boilerplate, :mentioning, :quoted, :labels)
            """;

    /** Its article and its place there. */
    record Key(UUID article, int position) implements Serializable {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    ArticleEntity article;

    @Id
    int position;

    @Column(name = "start_offset")
    int start;

    @Column(name = "end_offset")
    int end;

    Stance stance;
    double supportive;
    double neutral;
    double critical;
    boolean undecided;
    boolean boilerplate;

    @Column(name = "mentions_subject")
    boolean mentionsSubject;

    @Column(name = "quoted_share")
    double quotedShare;

    /** What a person says it conveys; null where nobody does. */
    Stance label;

    static ParagraphEntity of(ArticleEntity article, Paragraph read, Classification classification) {
        Probabilities probabilities = classification.paragraphs().get(read.index());
        ParagraphEntity paragraph = new ParagraphEntity();
        paragraph.article = article;
        paragraph.position = read.index();
        paragraph.start = read.span().start();
        paragraph.end = read.span().end();
        paragraph.stance = probabilities.mostProbable();
        paragraph.supportive = probabilities.supportive();
        paragraph.neutral = probabilities.neutral();
        paragraph.critical = probabilities.critical();
        paragraph.undecided = classification.undecided(read.index());
        paragraph.boilerplate = read.boilerplate();
        paragraph.mentionsSubject = read.mentionsSubject();
        paragraph.quotedShare = read.quotedShare();
        return paragraph;
    }

    /** Keeps paragraphs of articles that are kept. */
    static void insert(List<ParagraphEntity> paragraphs) {
        Columns<ParagraphEntity> columns = new Columns<>(paragraphs);
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(INSERT)
                .setParameter("articles", columns.of(UUID[]::new, paragraph -> paragraph.article.id))
                .setParameter("positions", columns.of(Integer[]::new, paragraph -> paragraph.position))
                .setParameter("starts", columns.of(Integer[]::new, paragraph -> paragraph.start))
                .setParameter("ends", columns.of(Integer[]::new, paragraph -> paragraph.end))
                .setParameter("stances", columns.of(String[]::new, paragraph -> paragraph.stance.label()))
                .setParameter("supportive", columns.of(Double[]::new, paragraph -> paragraph.supportive))
                .setParameter("neutral", columns.of(Double[]::new, paragraph -> paragraph.neutral))
                .setParameter("critical", columns.of(Double[]::new, paragraph -> paragraph.critical))
                .setParameter("undecided", columns.of(Boolean[]::new, paragraph -> paragraph.undecided))
                .setParameter("boilerplate", columns.of(Boolean[]::new, paragraph -> paragraph.boilerplate))
                .setParameter("mentioning", columns.of(Boolean[]::new, paragraph -> paragraph.mentionsSubject))
                .setParameter("quoted", columns.of(Double[]::new, paragraph -> paragraph.quotedShare))
                .setParameter(
                        "labels",
                        columns.of(
                                String[]::new, paragraph -> paragraph.label == null ? null : paragraph.label.label()))
                .executeUpdate();
    }

    /** What it counts as: a person's label, else what the model says where that is decided. */
    Optional<Stance> counted() {
        return label == null && undecided ? Optional.empty() : Optional.of(label == null ? stance : label);
    }

    Probabilities probabilities() {
        return new Probabilities(supportive, neutral, critical);
    }
}
