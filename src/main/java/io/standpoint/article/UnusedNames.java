package io.standpoint.article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Subjects and sources go with their last article, but for those that a merge needs. */
@ApplicationScoped
public class UnusedNames {

    private static final Logger LOG = Logger.getLogger(UnusedNames.class);

    private static final String LEFT = "Names that no article uses are left for the hourly sweep";

    /** What is merged, or merged into, is there to be parted again. */
    private static final String UNUSED = "k.merged_into IS NULL"
            + " AND NOT EXISTS (SELECT FROM {kind} m WHERE m.merged_into = k.id)"
            + " AND NOT EXISTS (SELECT FROM article a WHERE a.{kind}_id = k.id)";

    private final EntityManager entities;

    UnusedNames(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Deletes what an article named unless another names it too.
     *
     * <p>To be called once the change to the article is committed: who files an article waits for it while holding its
     * names, and so must not be waited for by who deletes it.
     *
     * @param source null where the article had none
     */
    void sweep(UUID subject, UUID source) {
        try {
            sweep(NameKind.SUBJECT, subject);
            if (source != null) {
                sweep(NameKind.SOURCE, source);
            }
        } catch (RuntimeException e) {
            LOG.warn(LEFT, e);
        }
    }

    /** Deletes those of some names that nothing uses, once a merge of theirs is undone and that committed. */
    void sweep(NameKind kind, List<UUID> ids) {
        try {
            ids.forEach(id -> sweep(kind, id));
        } catch (RuntimeException e) {
            LOG.warn(LEFT, e);
        }
    }

    /** Finds what was left when the service stopped between deleting an article and its names. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepAll() {
        for (NameKind kind : NameKind.values()) {
            QuarkusTransaction.requiringNew()
                    .call(() -> NamedEntity.ids(kind, "SELECT id FROM {kind} k WHERE " + UNUSED))
                    .forEach(id -> sweep(kind, id));
        }
    }

    private void sweep(NameKind kind, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!NamedEntity.ids(kind, "SELECT id FROM {kind} k WHERE id = ? AND " + UNUSED + " FOR UPDATE", id)
                    .isEmpty()) {
                // A statement of its own, which sees the articles of those that the lock waited for
                entities.createNativeQuery(kind.sql("DELETE FROM {kind} k WHERE id = :id AND " + UNUSED))
                        .setParameter("id", id)
                        .executeUpdate();
            }
        });
    }
}
