package io.standpoint.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The query behind every reading of subjects or sources. */
final class NameQuery {

    private static final String ROWS =
            """
            SELECT id, name, former_names, merged_ids, merged_names, confirmed, articles, created_at FROM (
              SELECT k.id, k.name, k.match_key, k.created_at, {confirmed} AS confirmed,
                ARRAY(SELECT n.name FROM {kind}_name n WHERE n.owner_id = k.id AND n.match_key <> k.match_key
                  ORDER BY n.match_key) AS former_names,
                ARRAY(SELECT m.id {merged}) AS merged_ids,
                ARRAY(SELECT m.name {merged}) AS merged_names,
                (SELECT count(*) FROM {kind} m JOIN article a ON a.{kind}_id = m.id
                  WHERE m.canonical_id = k.id) AS articles
              FROM {kind} k WHERE k.merged_into IS NULL) names
            """;

    private static final String MERGED =
            "FROM {kind} m WHERE m.canonical_id = k.id AND m.id <> k.id ORDER BY m.match_key, m.id";

    private final NameKind kind;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String order = "";

    private NameQuery(NameKind kind) {
        this.kind = kind;
    }

    /** Nothing where it is merged into another. */
    static Optional<NameView> one(EntityManager entities, NameKind kind, UUID id) {
        NameQuery query = new NameQuery(kind);
        query.where("id = :id", "id", id);
        return query.rows(entities, 1).stream().findFirst();
    }

    /** One more than the page holds, so that it is known whether another follows. */
    static List<NameView> page(EntityManager entities, NameRequest request) {
        NameQuery query = new NameQuery(request.kind());
        request.words().ifPresent(query::containing);
        if (request.kind() == NameKind.SUBJECT && !request.includeDetected()) {
            query.conditions.add("confirmed");
        }
        request.after().ifPresent(cursor -> {
            query.where(request.order().behind(), "id", cursor.id());
            query.parameters.put("key", request.order().key(cursor));
        });
        query.order = request.order().clause();
        return query.rows(entities, request.limit() + 1);
    }

    private void where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private void containing(String part) {
        String literally = NameKey.of(part).replaceAll("[\\\\%_]", "\\\\$0");
        where(
                "id IN (SELECT m.canonical_id FROM {kind}_name n JOIN {kind} m ON m.id = n.owner_id"
                        + " WHERE n.match_key LIKE :part)",
                "part",
                "%" + literally + "%");
    }

    private List<NameView> rows(EntityManager entities, int limit) {
        String rows = ROWS.replace("{merged}", MERGED)
                .replace("{confirmed}", kind == NameKind.SUBJECT ? "k.confirmed" : "CAST(NULL AS boolean)");
        String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions) + " ";
        NativeQuery<Tuple> query =
                entities.unwrap(Session.class).createNativeQuery(kind.sql(rows + where + order), Tuple.class);
        query.addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("former_names", String[].class)
                .addScalar("merged_ids", UUID[].class)
                .addScalar("merged_names", String[].class)
                .addScalar("confirmed", Boolean.class)
                .addScalar("articles", Long.class)
                .addScalar("created_at", Instant.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultStream().map(NameQuery::view).toList();
    }

    private static NameView view(Tuple row) {
        return new NameView(
                row.get("id", UUID.class),
                row.get("name", String.class),
                List.of(row.get("former_names", String[].class)),
                merged(row.get("merged_ids", UUID[].class), row.get("merged_names", String[].class)),
                row.get("confirmed", Boolean.class),
                row.get("articles", Long.class),
                row.get("created_at", Instant.class),
                null,
                null);
    }

    private static List<ArticleView.Named> merged(UUID[] ids, String[] names) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new ArticleView.Named(ids[i], names[i]))
                .toList();
    }
}
