package io.standpoint.article;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Something with a name that clients spell in more than one way; the first spelling is kept. */
@MappedSuperclass
abstract class NamedEntity extends PanacheEntityBase {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

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

    /** Those of a kind that ids or names stand for; what stands for nothing is left out. */
    static List<UUID> idsOf(String entity, List<String> idsOrNames) {
        return idsOrNames.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select e.id from " + entity + " e where e.id in :ids or e.matchKey in :keys",
                                UUID.class)
                        .setParameter(
                                "ids",
                                idsOrNames.stream().flatMap(NamedEntity::id).toList())
                        .setParameter(
                                "keys", idsOrNames.stream().map(NameKey::of).toList())
                        .getResultList();
    }

    private static Stream<UUID> id(String idOrName) {
        return ID.matcher(idOrName).matches() ? Stream.of(UUID.fromString(idOrName)) : Stream.of();
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
