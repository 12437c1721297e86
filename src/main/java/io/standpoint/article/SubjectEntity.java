package io.standpoint.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom or what articles are judged toward. */
@Entity
@Table(name = "subject")
class SubjectEntity extends NamedEntity {

    /** Whether a client named it; else it was only ever found in texts. */
    boolean confirmed;

    /** Whether it is confirmed only because something was merged into it, and so no longer than that lasts. */
    @Column(name = "confirmed_by_merge")
    boolean confirmedByMerge;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "canonical_id")
    SubjectEntity canonical;

    static SubjectEntity named(String name) {
        SubjectEntity subject = new SubjectEntity();
        return subject.named(subject, name);
    }

    /** What a client names; empty if it is not kept. */
    static Optional<SubjectEntity> called(String key) {
        return idOf(NameKind.SUBJECT, key).flatMap(id -> SubjectEntity.findByIdOptional(id));
    }

    static List<UUID> idsOf(List<String> idsOrNames) {
        return idsOf(NameKind.SUBJECT, idsOrNames);
    }

    static UUID keep(String name, Instant now) {
        return keep(NameKind.SUBJECT, name, now);
    }

    @Override
    NamedEntity canonical() {
        return canonical == null ? this : canonical;
    }

    /** Takes note that a client named it; that shows what it is merged into, too, as long as it is. */
    void confirm() {
        if (confirmed && !confirmedByMerge && canonical.confirmed) {
            return;
        }
        // In the order in which a merge locks them, so that neither waits for the other
        ids(
                NameKind.SUBJECT,
                "SELECT id FROM {kind} WHERE id IN (?, ?) ORDER BY id FOR NO KEY UPDATE",
                id,
                canonical.id);
        update("confirmed = true, confirmedByMerge = false where id = ?1 and (not confirmed or confirmedByMerge)", id);
        update(
                "confirmed = true, confirmedByMerge = true where id = ?1 and not confirmed"
                        + " and exists (select 1 from SubjectEntity s where s.id = ?2 and s.canonical.id = ?1)",
                canonical.id,
                id);
    }

    /** Takes note of whether a client wants to see it. */
    static void confirm(UUID id, boolean confirmed) {
        update("confirmed = ?1, confirmedByMerge = false where id = ?2", confirmed, id);
    }
}
