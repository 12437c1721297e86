package io.standpoint.article;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** What has or had some names, by {@link NameKey}; those that nothing has are left out. */
    static Map<String, UUID> owners(NameKind kind, Collection<String> keys) {
        Map<String, UUID> owners = new HashMap<>();
        rows(kind.sql("SELECT match_key, owner_id FROM {kind}_name WHERE match_key = ANY (?)"), Owner::of, (Object)
                        keys.toArray(String[]::new))
                .forEach(owner -> owners.put(owner.key(), owner.id()));
        return owners;
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

    /**
     * What has some names, created where nothing has; it cannot be deleted until this transaction ends. Whoever keeps
     * several takes them in one order, so that no two wait for each other.
     *
     * @return by {@link NameKey}
     */
    static Map<String, UUID> keep(NameKind kind, Collection<String> names, Instant now) {
        SortedMap<String, String> missing = new TreeMap<>();
        names.forEach(name -> missing.putIfAbsent(NameKey.of(name), name));
        Map<String, UUID> kept = new HashMap<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            take(held(kind, missing.keySet()), kept, missing);
            take(created(kind, missing, now), kept, missing);
            if (missing.isEmpty()) {
                return kept;
            }
            // Another took a name when we came to create it, or gave it up when we came to hold it
        }
        throw new IllegalStateException("names come and go too fast to keep one");
    }

    private static void take(List<Owner> owners, Map<String, UUID> kept, Map<String, String> missing) {
        for (Owner owner : owners) {
            kept.put(owner.key(), owner.id());
            missing.remove(owner.key());
        }
    }

    private static List<Owner> held(NameKind kind, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : rows(
                        kind.sql("SELECT n.match_key, k.id FROM {kind}_name n JOIN {kind} k ON k.id = n.owner_id"
                                + " WHERE n.match_key = ANY (?) ORDER BY n.match_key FOR KEY SHARE OF k"),
                        Owner::of,
                        (Object) keys.toArray(String[]::new));
    }

    private static List<Owner> created(NameKind kind, SortedMap<String, String> names, Instant now) {
        return names.isEmpty()
                ? List.of()
                : rows(
                        kind.sql(
                                """
                                WITH taken AS (
                                  INSERT INTO {kind}_name (match_key, name, owner_id) SELECT * FROM unnest(?, ?, ?)
                                  ON CONFLICT DO NOTHING RETURNING match_key, name, owner_id)
                                INSERT INTO {kind} (id, canonical_id, name, match_key, created_at)
                                SELECT owner_id, owner_id, name, match_key, CAST(? AS timestamptz) FROM taken
                                RETURNING match_key, id
                                """),
                        Owner::of,
                        names.keySet().toArray(String[]::new),
                        names.values().stream().map(NameKey::fold).toArray(String[]::new),
                        names.keySet().stream()
                                .map(key -> UuidCreator.getTimeOrderedEpoch())
                                .toArray(UUID[]::new),
                        now.atOffset(ZoneOffset.UTC));
    }

    /** Who has a name. */
    private record Owner(String key, UUID id) {

        private static Owner of(ResultSet row) throws SQLException {
            return new Owner(row.getString(1), row.getObject(2, UUID.class));
        }
    }

    /** The ids that a statement about a kind selects. */
    static List<UUID> ids(NameKind kind, String statement, Object... parameters) {
        return ids(kind.sql(statement), parameters);
    }

    /** The ids that a statement selects. */
    static List<UUID> ids(String statement, Object... parameters) {
        return rows(statement, row -> row.getObject(1, UUID.class), parameters);
    }

    /** Reads a row. */
    @FunctionalInterface
    interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /**
     * The rows that a statement gives. By JDBC: Hibernate finds the plan of no native query again that has a type of
     * result, and such a query for every article filled the cache of plans.
     */
    static <T> List<T> rows(String statement, RowReader<T> reader, Object... parameters) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (int i = 0; i < parameters.length; i++) {
                    prepared.setObject(i + 1, parameters[i]);
                }
                List<T> read = new ArrayList<>();
                ResultSet rows = prepared.executeQuery();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        });
    }

    /** Entities by what their names have in common, from ids by the same. */
    static <T extends NamedEntity> Map<String, T> loaded(Class<T> type, Map<String, UUID> ids) {
        Map<UUID, T> entities = found(type, Set.copyOf(ids.values())).stream()
                .collect(Collectors.toMap(entity -> entity.id, Function.identity()));
        Map<String, T> loaded = new HashMap<>();
        ids.forEach((key, id) -> Optional.ofNullable(entities.get(id)).ifPresent(entity -> loaded.put(key, entity)));
        return loaded;
    }

    /** The entities with some ids; what is not there is left out. */
    static <T> List<T> found(Class<T> type, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager().unwrap(Session.class).findMultiple(type, List.copyOf(ids)).stream()
                        .filter(Objects::nonNull)
                        .toList();
    }
}
