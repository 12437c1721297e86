package io.standpoint.article;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** Something with a name that clients spell in more than one way; the first spelling is kept. */
@MappedSuperclass
abstract class NamedEntity extends PanacheEntityBase {

    @Id
    UUID id;

    String name;

    @Column(name = "match_key")
    String matchKey;

    @Column(name = "created_at")
    Instant createdAt;

    /** Takes a spelling; without an id until it is kept. */
    <T extends NamedEntity> T named(T self, String spelling) {
        name = NameKey.fold(spelling);
        matchKey = NameKey.of(spelling);
        return self;
    }

    /** Keeps a name unless it is there; two transactions may try at once. */
    static UUID keep(String table, String name, Instant now) {
        String key = NameKey.of(name);
        getEntityManager()
                .createNativeQuery("INSERT INTO " + table + " (id, name, match_key, created_at)"
                        + " VALUES (:id, :name, :key, :now) ON CONFLICT (match_key) DO NOTHING")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("name", NameKey.fold(name))
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate();
        return (UUID) getEntityManager()
                .createNativeQuery("SELECT id FROM " + table + " WHERE match_key = :key", UUID.class)
                .setParameter("key", key)
                .getSingleResult();
    }
}
