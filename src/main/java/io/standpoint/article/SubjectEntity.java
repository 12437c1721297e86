package io.standpoint.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

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

    /** What has or had some names, by {@link NameKey}; those that nothing has are left out. */
    static Collection<SubjectEntity> called(Collection<String> keys) {
        return loaded(SubjectEntity.class, owners(NameKind.SUBJECT, keys)).values();
    }

    static List<UUID> idsOf(List<String> idsOrNames) {
        return idsOf(NameKind.SUBJECT, idsOrNames);
    }

    static Map<String, SubjectEntity> keep(Collection<String> names, Instant now) {
        return loaded(SubjectEntity.class, keep(NameKind.SUBJECT, names, now));
    }

    @Override
    NamedEntity canonical() {
        return canonical == null ? this : canonical;
    }

    /** Takes note that a client named them; that shows what they are merged into, too, as long as they are. */
    static void confirm(Collection<SubjectEntity> named) {
        UUID[] ids = named.stream()
                .filter(subject -> !subject.isShown())
                .map(subject -> subject.id)
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return;
        }
        // In the order in which a merge locks them, so that neither waits for the other
        ids(
                NameKind.SUBJECT,
                "SELECT id FROM {kind} WHERE id = ANY (?) OR id IN (SELECT canonical_id FROM {kind} WHERE id = ANY (?))"
                        + " ORDER BY id FOR NO KEY UPDATE",
                ids,
                ids);
        execute(
                "UPDATE subject SET confirmed = true, confirmed_by_merge = false"
                        + " WHERE id = ANY (:ids) AND (NOT confirmed OR confirmed_by_merge)",
                ids);
        execute(
                "UPDATE subject k SET confirmed = true, confirmed_by_merge = true FROM subject s"
                        + " WHERE s.id = ANY (:ids) AND k.id = s.canonical_id AND NOT k.confirmed",
                ids);
    }

    private boolean isShown() {
        return confirmed && !confirmedByMerge && canonical.confirmed;
    }

    private static void execute(String statement, UUID[] ids) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(statement)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Takes note of whether a client wants to see it. */
    static void confirm(UUID id, boolean confirmed) {
        update("confirmed = ?1, confirmedByMerge = false where id = ?2", confirmed, id);
    }
}
