package io.standpoint.article;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Something with a name that clients spell in more than one way; the first spelling is kept. It may have had other names,
 * under which it is still known.
 */
@MappedSuperclass
abstract class NamedEntity extends PanacheEntityBase {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final int ATTEMPTS = 10;

    private static final String KEY = "key";

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

    /** What it is merged into in the end; itself where it is not merged, or not kept. */
    abstract NamedEntity canonical();

    /** What has or had a name, by its {@link NameKey}, be it merged or not. */
    static Optional<UUID> idOf(NameKind kind, String key) {
        return ids(kind, "SELECT owner_id FROM {kind}_name WHERE match_key = ?", key).stream()
                .findFirst();
    }

    /**
     * Those of a kind that ids or names stand for, each with its family: all that are merged into one, and that one.
     * What stands for nothing is left out.
     */
    static List<UUID> idsOf(NameKind kind, List<String> idsOrNames) {
        return idsOrNames.isEmpty()
                ? List.of()
                : ids(
                        kind,
                        "SELECT id FROM {kind} WHERE canonical_id IN ("
                                + "SELECT canonical_id FROM {kind} WHERE id = ANY (?)"
                                + " UNION SELECT k.canonical_id FROM {kind}_name n JOIN {kind} k ON k.id = n.owner_id"
                                + " WHERE n.match_key = ANY (?))",
                        idsOrNames.stream().flatMap(NamedEntity::id).toArray(UUID[]::new),
                        idsOrNames.stream().map(NameKey::of).toArray(String[]::new));
    }

    /** Of what has the form of one. */
    static Stream<UUID> id(String idOrName) {
        return ID.matcher(idOrName).matches() ? Stream.of(UUID.fromString(idOrName)) : Stream.of();
    }

    /** What has a name, created if nothing has; it cannot be deleted until this transaction ends. */
    static UUID keep(NameKind kind, String name, Instant now) {
        String key = NameKey.of(name);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<UUID> id = held(kind, key).or(() -> created(kind, name, now));
            if (id.isPresent()) {
                return id.get();
            }
            // Another took the name when we came to create it, or gave it up when we came to hold it
        }
        throw new IllegalStateException("names come and go too fast to keep one");
    }

    private static Optional<UUID> held(NameKind kind, String key) {
        return ids(
                        kind,
                        "SELECT k.id FROM {kind}_name n JOIN {kind} k ON k.id = n.owner_id WHERE n.match_key = ?"
                                + " FOR KEY SHARE OF k",
                        key)
                .stream()
                .findFirst();
    }

    private static Optional<UUID> created(NameKind kind, String name, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int created = getEntityManager()
                .createNativeQuery(
                        kind.sql(
                                """
                                WITH taken AS (
                                  INSERT INTO {kind}_name (match_key, name, owner_id) VALUES (:key, :name, :id)
                                  ON CONFLICT DO NOTHING RETURNING match_key, name, owner_id)
                                INSERT INTO {kind} (id, canonical_id, name, match_key, created_at)
                                SELECT owner_id, owner_id, name, match_key, CAST(:now AS timestamptz) FROM taken
                                """))
                .setParameter("id", id)
                .setParameter("name", NameKey.fold(name))
                .setParameter(KEY, NameKey.of(name))
                .setParameter("now", now)
                .executeUpdate();
        return created == 0 ? Optional.empty() : Optional.of(id);
    }

    /**
     * The ids that a statement selects. By JDBC: Hibernate finds the plan of no native query again that has a type of
     * result, and such a query for every article filled the cache of plans.
     */
    static List<UUID> ids(NameKind kind, String statement, Object... parameters) {
        return ids(kind.sql(statement), parameters);
    }

    /** As {@link #ids(NameKind, String, Object...)}, of a statement about more than one kind. */
    static List<UUID> ids(String statement, Object... parameters) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (int i = 0; i < parameters.length; i++) {
                    prepared.setObject(i + 1, parameters[i]);
                }
                List<UUID> ids = new ArrayList<>();
                ResultSet rows = prepared.executeQuery();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        });
    }
}
