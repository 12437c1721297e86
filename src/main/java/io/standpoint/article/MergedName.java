package io.standpoint.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A subject or source that counts as another, as clients see it.
 *
 * @param name its own
 * @param mergedInto what a client merged it into
 * @param canonical what that is merged into in the end; the same where that is not merged
 */
public record MergedName(UUID id, String name, ArticleView.Named mergedInto, ArticleView.Named canonical)
        implements NameReading {

    private static final String ROW =
            """
            SELECT k.name, k.merged_into AS target_id, t.name AS target_name,
              k.canonical_id, c.name AS canonical_name
            FROM {kind} k JOIN {kind} t ON t.id = k.merged_into JOIN {kind} c ON c.id = k.canonical_id
            WHERE k.id = :id
            """;

    /** Nothing where it is not merged. */
    static Optional<MergedName> of(EntityManager entities, NameKind kind, UUID id) {
        return entities.unwrap(Session.class)
                .createNativeQuery(kind.sql(ROW), Tuple.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> new MergedName(
                        id, row.get("name", String.class), named(row, "target"), named(row, "canonical")));
    }

    private static ArticleView.Named named(Tuple row, String column) {
        return new ArticleView.Named(row.get(column + "_id", UUID.class), row.get(column + "_name", String.class));
    }
}
