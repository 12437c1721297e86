package io.standpoint.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.standpoint.model.Stance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What a person says of a paragraph, or that nobody says anything of it any more. */
@Entity
@Table(name = "correction")
@IdClass(CorrectionEntity.Key.class)
class CorrectionEntity extends PanacheEntityBase {

    /** Whoever numbers corrections holds this lock; any number will do that nothing else in the database locks. */
    private static final long NUMBERING = 7_105_601_402L;

    /** Its article and the paragraph's place there. */
    record Key(UUID article, int position) implements Serializable {}

    @Id
    @Column(name = "article_id")
    UUID article;

    @Id
    int position;

    Stance stance;
    String note;

    @Column(name = "\"by\"")
    String by;

    Instant at;
    Long sequence;
    boolean withdrawn;

    /** Those of an article that stand, by their paragraphs' places. */
    static Map<Integer, CorrectionEntity> standing(UUID article) {
        List<CorrectionEntity> standing = list("article = ?1 and not withdrawn", article);
        return standing.stream().collect(Collectors.toMap(correction -> correction.position, correction -> correction));
    }

    /** That of a paragraph, kept from now on if there was none; to be changed at once. */
    static CorrectionEntity of(UUID article, int position) {
        return CorrectionEntity.<CorrectionEntity>findByIdOptional(new Key(article, position))
                .orElseGet(() -> {
                    CorrectionEntity correction = new CorrectionEntity();
                    correction.article = article;
                    correction.position = position;
                    correction.withdrawn = true;
                    return correction;
                });
    }

    boolean says(Correction correction) {
        return !withdrawn && stance == correction.label() && Objects.equals(note, correction.note());
    }

    void stand(CorrectionView said) {
        stance = Stance.ofLabel(said.stance());
        note = said.note();
        by = said.by();
        at = said.at();
        withdrawn = false;
        sequence = null;
        persist();
    }

    /** Leaves nothing of what was said. */
    void withdraw(Instant now) {
        stance = null;
        note = null;
        by = null;
        at = now;
        withdrawn = true;
        sequence = null;
    }

    /**
     * Gives what this transaction has changed of an article's corrections their places in the order of commits. To be
     * done last: until this transaction ends, every other one waits that comes to the same point, so that none with a
     * higher number can be seen before it.
     */
    static void number(UUID article) {
        if (count("article = ?1 and sequence is null", article) == 0) {
            return;
        }
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)");
                    PreparedStatement number = connection.prepareStatement("UPDATE correction SET sequence ="
                            + " nextval('correction_sequence') WHERE article_id = ? AND sequence IS NULL")) {
                lock.setLong(1, NUMBERING);
                lock.execute();
                number.setObject(1, article);
                number.executeUpdate();
            }
        });
    }
}
