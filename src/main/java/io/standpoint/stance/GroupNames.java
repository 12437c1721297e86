package io.standpoint.stance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How people call what groups have in common.
 *
 * @param subjects by their ids, as sources
 * @param authors by what their spellings have in common: the spelling that came first
 */
record GroupNames(Map<UUID, String> subjects, Map<UUID, String> sources, Map<String, String> authors) {

    private static final String FIRST_SPELLINGS =
            """
            SELECT asked.key, first.author
            FROM unnest(?) AS asked (key)
            CROSS JOIN LATERAL (
              SELECT a.author FROM article a WHERE a.author_key = asked.key
              ORDER BY a.received_at, a.id LIMIT 1) first
            """;

    static GroupNames of(Connection connection, Collection<Group> totals, Collection<Group> groups)
            throws SQLException {
        return new GroupNames(
                read(
                        connection,
                        "SELECT id, name FROM subject WHERE id = ANY (?)",
                        distinct(totals, GroupKey::subject).toArray(UUID[]::new)),
                read(
                        connection,
                        "SELECT id, name FROM source WHERE id = ANY (?)",
                        distinct(groups, GroupKey::source).toArray(UUID[]::new)),
                read(
                        connection,
                        FIRST_SPELLINGS,
                        distinct(groups, GroupKey::author).toArray(String[]::new)));
    }

    private static <T> Stream<T> distinct(Collection<Group> groups, Function<GroupKey, T> part) {
        return groups.stream()
                .map(Group::key)
                .map(part)
                .filter(Objects::nonNull)
                .distinct();
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<T, String> read(Connection connection, String query, T[] keys) throws SQLException {
        Map<T, String> names = new HashMap<>();
        if (keys.length == 0) {
            return names;
        }
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, keys);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                names.put((T) rows.getObject(1, keys.getClass().getComponentType()), rows.getString(2));
            }
        }
        return names;
    }

    String subject(GroupKey key) {
        return subjects.get(key.subject());
    }

    String source(GroupKey key) {
        return sources.get(key.source());
    }

    String author(GroupKey key) {
        return authors.get(key.author());
    }

    /** By subject, source and author, in the order of their names and none at last, then by period. */
    List<Group> sorted(Collection<Group> groups) {
        Comparator<String> byName = Comparator.nullsLast(Comparator.naturalOrder());
        return groups.stream()
                .sorted(Comparator.comparing(
                        Group::key,
                        Comparator.comparing(this::subject, byName)
                                .thenComparing(GroupKey::subject)
                                .thenComparing(this::source, byName)
                                .thenComparing(GroupKey::source, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(GroupKey::author, byName)
                                .thenComparing(GroupKey::period, Comparator.nullsLast(Comparator.naturalOrder()))))
                .toList();
    }
}
