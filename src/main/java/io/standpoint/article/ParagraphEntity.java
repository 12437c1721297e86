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
import java.util.UUID;

/** A paragraph and what the model says of it; its text is its range of the article's. */
@Entity
@Table(name = "paragraph")
@IdClass(ParagraphEntity.Key.class)
class ParagraphEntity extends PanacheEntityBase {

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

    Probabilities probabilities() {
        return new Probabilities(supportive, neutral, critical);
    }
}
