package io.standpoint.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query for the articles with some identities, under whichever names of their subject's and their source's family. */
final class IdentityQuery {

    /** An array, because of several of those PostgreSQL looks each up in the index of identities. */
    private static final String FAMILY =
            """
            ANY (ARRAY(SELECT f.id FROM {kind}_name n JOIN {kind} k ON k.id = n.owner_id
              JOIN {kind} f ON f.canonical_id = k.canonical_id WHERE n.match_key = asked.{kind}))
            """;

    private static final String NAMED = "(SELECT owner_id FROM {kind}_name WHERE match_key = asked.{kind})";

    private static final String SHARED =
            """
            SELECT canonical_id FROM subject WHERE canonical_id = ANY (?) AND merged_into IS NOT NULL
            UNION SELECT canonical_id FROM source WHERE canonical_id = ANY (?) AND merged_into IS NOT NULL
            """;

    /** In one order with whoever else takes more than one. */
    private static final String LOCK =
            """
            SELECT pg_advisory_xact_lock(lock)
            FROM (SELECT DISTINCT hashtextextended(identity, 0) AS lock FROM unnest(?) identity ORDER BY 1) locks
            """;

    private IdentityQuery() {}

    /** What identities have in common that one statement looks for. */
    private record Shape(boolean sourced, boolean external) {

        private static Shape of(ArticleIdentity identity) {
            return new Shape(identity.sourceKey() != null, identity.externalId() != null);
        }

        private String statement() {
            return "SELECT asked.place, a.id FROM unnest(?, ?, ?) WITH ORDINALITY asked (subject, source, own, place)"
                    + " JOIN article a ON a.subject_id = " + NameKind.SUBJECT.sql(FAMILY)
                    + " AND a.source_id " + (sourced ? "= " + NameKind.SOURCE.sql(FAMILY) : "IS NULL")
                    + " AND "
                    + (external ? "a.external_id = asked.own" : "a.external_id IS NULL AND a.text_sha256 = asked.own")
                    + " ORDER BY asked.place, a.subject_id <> " + NameKind.SUBJECT.sql(NAMED)
                    + (sourced ? ", a.source_id <> " + NameKind.SOURCE.sql(NAMED) : "") + ", a.id";
        }
    }

    /** An article and the place of its identity among those that are asked for. */
    private record Found(int place, UUID id) {

        private static Found of(ResultSet row) throws SQLException {
            return new Found(row.getInt(1), row.getObject(2, UUID.class));
        }
    }

    /**
     * The articles' ids by identity, where there are any; of more than one, which only a merge brings about, that of these
     * very names first and then the oldest.
     */
    static Map<ArticleIdentity, List<UUID>> ids(Collection<ArticleIdentity> identities) {
        Map<ArticleIdentity, List<UUID>> ids = new HashMap<>();
        identities.stream().distinct().collect(Collectors.groupingBy(Shape::of)).forEach((shape, alike) -> ask(
                        shape, alike)
                .forEach(found -> ids.computeIfAbsent(alike.get(found.place() - 1), key -> new ArrayList<>())
                        .add(found.id())));
        return ids;
    }

    private static List<Found> ask(Shape shape, List<ArticleIdentity> identities) {
        return NamedEntity.rows(
                shape.statement(),
                Found::of,
                identities.stream().map(ArticleIdentity::subjectKey).toArray(String[]::new),
                identities.stream().map(ArticleIdentity::sourceKey).toArray(String[]::new),
                identities.stream().map(ArticleIdentity::own).toArray(String[]::new));
    }

    /**
     * Keeps others from filing articles of the same identities under other names of the families until this transaction
     * ends: the indexes of identities know names apart.
     *
     * @return those of which there are other names, and so an article may have come under them
     */
    static Set<CanonicalIdentity> claim(Collection<CanonicalIdentity> identities) {
        Set<UUID> shared = Set.copyOf(NamedEntity.ids(
                SHARED,
                identities.stream().map(CanonicalIdentity::subject).toArray(UUID[]::new),
                identities.stream().map(CanonicalIdentity::source).toArray(UUID[]::new)));
        Set<CanonicalIdentity> claimed = identities.stream()
                .filter(identity -> Stream.of(identity.subject(), identity.source())
                        .filter(Objects::nonNull)
                        .anyMatch(shared::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!claimed.isEmpty()) {
            NamedEntity.rows(LOCK, row -> true, (Object) claimed.stream()
                    .map(identity -> identity.subject() + " " + identity.source() + " " + identity.own())
                    .toArray(String[]::new));
        }
        return claimed;
    }
}
