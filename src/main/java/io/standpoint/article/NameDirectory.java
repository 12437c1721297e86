package io.standpoint.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Tells other packages what an id or a name stands for; within their transactions. */
@ApplicationScoped
public class NameDirectory {

    private static final String KNOWN =
            """
            SELECT asked.place, k.id, k.name, {confirmed} AS confirmed
            FROM unnest(?, ?) WITH ORDINALITY asked (id, key, place)
            JOIN {kind} own ON own.id = coalesce(
              (SELECT i.id FROM {kind} i WHERE i.id = asked.id),
              (SELECT n.owner_id FROM {kind}_name n WHERE n.match_key = asked.key))
            JOIN {kind} k ON k.id = own.canonical_id
            """;

    private final EntityManager entities;

    NameDirectory(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A subject or source that is not merged; what is merged counts as what it is merged into.
     *
     * @param confirmed whether a client named it; a source always is
     */
    public record Known(UUID id, String name, boolean confirmed) {}

    /** The subjects by what they were asked for; what stands for none is left out. */
    public Map<String, Known> subjects(List<String> idsOrNames) {
        return known(NameKind.SUBJECT, idsOrNames);
    }

    /** The sources by what they were asked for; what stands for none is left out. */
    public Map<String, Known> sources(List<String> idsOrNames) {
        return known(NameKind.SOURCE, idsOrNames);
    }

    /** What spellings of one author's name have in common, as articles keep it. */
    public static String authorKey(String author) {
        return NameKey.of(author);
    }

    private Map<String, Known> known(NameKind kind, List<String> idsOrNames) {
        if (idsOrNames.isEmpty()) {
            return Map.of();
        }
        String confirmed = kind == NameKind.SUBJECT ? "k.confirmed" : "true";
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(kind.sql(KNOWN).replace("{confirmed}", confirmed))) {
                statement.setObject(
                        1,
                        idsOrNames.stream()
                                .map(given -> NamedEntity.id(given).findFirst().orElse(null))
                                .toArray(UUID[]::new));
                statement.setObject(2, idsOrNames.stream().map(NameKey::of).toArray(String[]::new));
                Map<String, Known> known = new HashMap<>();
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    known.put(
                            idsOrNames.get(rows.getInt("place") - 1),
                            new Known(
                                    rows.getObject("id", UUID.class),
                                    rows.getString("name"),
                                    rows.getBoolean("confirmed")));
                }
                return known;
            }
        });
    }
}
