package io.standpoint.article;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Gives a locked subject or source a name; its former names go on standing for it. */
final class Renaming {

    private static final int ATTEMPTS = 10;

    private final EntityManager entities;
    private final NameKind kind;
    private final UUID id;
    private final String name;
    private final String key;

    Renaming(EntityManager entities, NameKind kind, UUID id, String name) {
        this.entities = entities;
        this.kind = kind;
        this.id = id;
        this.name = NameKey.fold(name);
        this.key = NameKey.of(name);
    }

    /**
     * Does it, in the transaction that is under way.
     *
     * @throws NameConflictException if it is the name of another; a former name of another is taken over
     */
    void carryOut() {
        UUID owner = owner();
        if (!owner.equals(id) && isNameOf(owner)) {
            throw MergedName.of(entities, kind, owner)
                    .map(merged -> new NameConflictException(kind, merged))
                    .orElseGet(() -> new NameConflictException(kind, name, owner));
        }
        update("UPDATE {kind}_name SET owner_id = :id, name = :name WHERE match_key = :key");
        update("UPDATE {kind} SET name = :name, match_key = :key WHERE id = :id");
    }

    /** Whose name or former name it is; ours if it was nobody's. Nobody else gets it until this transaction ends. */
    private UUID owner() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            update("INSERT INTO {kind}_name (match_key, name, owner_id) VALUES (:key, :name, :id)"
                    + " ON CONFLICT DO NOTHING");
            List<UUID> owner =
                    NamedEntity.ids(kind, "SELECT owner_id FROM {kind}_name WHERE match_key = ? FOR UPDATE", key);
            if (!owner.isEmpty()) {
                return owner.get(0);
            }
            // It was another's when we came to insert it and gone with that when we came to look
        }
        throw new IllegalStateException("names come and go too fast to take one");
    }

    private boolean isNameOf(UUID owner) {
        return !NamedEntity.ids(kind, "SELECT id FROM {kind} WHERE id = ? AND match_key = ?", owner, key)
                .isEmpty();
    }

    private void update(String statement) {
        entities.createNativeQuery(kind.sql(statement))
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("key", key)
                .executeUpdate();
    }
}
