package io.standpoint.article;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Makes a subject or source count as another, or as itself again, in the transaction that is under way. */
final class Merging {

    /** With {@code :id} goes all that is merged into it. */
    private static final String MOVE =
            """
            WITH RECURSIVE family AS (
              SELECT id FROM {kind} WHERE id = :id
              UNION
              SELECT m.id FROM {kind} m JOIN family f ON m.merged_into = f.id)
            UPDATE {kind} k SET
              merged_into = CASE WHEN k.id = :id THEN CAST(:into AS uuid) ELSE k.merged_into END,
              canonical_id = COALESCE((SELECT t.canonical_id FROM {kind} t WHERE t.id = CAST(:into AS uuid)), :id)
            FROM family WHERE k.id = family.id
            """;

    private static final String UNCONFIRM =
            """
            UPDATE subject SET confirmed = false, confirmed_by_merge = false
            WHERE id = :into AND confirmed_by_merge AND NOT EXISTS (SELECT FROM subject m WHERE m.merged_into = :into)
            """;

    private final EntityManager entities;
    private final NameKind kind;
    private final UUID id;

    private Merging(EntityManager entities, NameKind kind, UUID id) {
        this.entities = entities;
        this.kind = kind;
        this.id = id;
    }

    /** A merge of one into another; until this transaction ends, nobody else merges or changes either. */
    static Merging of(EntityManager entities, NameKind kind, UUID id, UUID into) {
        Merging merging = new Merging(entities, kind, id);
        merging.lock(into);
        return merging;
    }

    /** The undoing of a merge; until this transaction ends, nobody else merges or changes what was merged. */
    static Merging undoing(EntityManager entities, NameKind kind, UUID id) {
        return of(entities, kind, id, id);
    }

    private void lock(UUID into) {
        // One merge at a time, so that families stand still while their rows are locked; merges are few
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:lock))")
                .setParameter("lock", kind.sql("merging of {kind}"))
                .getResultList();
        // In one order with whoever else locks more than one
        List<UUID> locked = NamedEntity.ids(
                kind,
                "SELECT id FROM {kind} WHERE id = ? OR canonical_id = (SELECT canonical_id FROM {kind} WHERE id = ?)"
                        + " ORDER BY id FOR NO KEY UPDATE",
                into,
                id);
        for (UUID wanted : List.of(id, into)) {
            if (!locked.contains(wanted)) {
                throw new NameNotFoundException(kind, wanted);
            }
        }
    }

    /** Merges what is not merged yet into another, which that confirms. */
    void carryOut(UUID into) {
        MergedName.of(entities, kind, into)
                .filter(merged -> merged.canonical().id().equals(id))
                .ifPresent(merged -> {
                    throw new MergeCycleException(kind, merged);
                });
        move(into);
        if (kind == NameKind.SUBJECT) {
            SubjectEntity.update("confirmed = true, confirmedByMerge = true where id = ?1 and not confirmed", into);
        }
    }

    /** Takes back a merge and what it confirmed. */
    void undo(UUID into) {
        move(null);
        if (kind == NameKind.SUBJECT) {
            entities.createNativeQuery(UNCONFIRM).setParameter("into", into).executeUpdate();
        }
    }

    private void move(UUID into) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(kind.sql(MOVE))
                .setParameter("id", id)
                .setParameter("into", into, UUID.class)
                .executeUpdate();
    }
}
