package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.DataException;

/** The articles of subjects or sources by month of publication. */
final class NameSeries {

    private static final String COUNTS =
            """
            SELECT k.canonical_id AS id, to_char(a.published_at AT TIME ZONE {zone}, 'YYYY-MM') AS period,
              count(*) AS articles,
              sum(a.supportive + a.neutral + a.critical + a.undecided + a.boilerplate) AS paragraphs,
              sum(a.supportive) AS supportive, sum(a.neutral) AS neutral, sum(a.critical) AS critical,
              sum(a.undecided) AS undecided, sum(a.boilerplate) AS boilerplate
            FROM {kind} k JOIN article a ON a.{kind}_id = k.id WHERE k.canonical_id IN (:ids)
            GROUP BY 1, 2 ORDER BY 1, 2
            """;

    private NameSeries() {}

    /**
     * The articles of one subject or source.
     *
     * @param months with articles, in their order
     * @param undated how many articles are in none
     */
    record Articles(List<NameView.Month> months, long undated) {

        static Articles of(List<Tuple> rows) {
            List<NameView.Month> months = new ArrayList<>();
            long undated = 0;
            for (Tuple row : rows) {
                if (row.get("period") == null) {
                    undated = count(row, "articles");
                } else {
                    months.add(month(row));
                }
            }
            return new Articles(List.copyOf(months), undated);
        }
    }

    /** The same names with their series. */
    static List<NameView> of(EntityManager entities, NameKind kind, List<NameView> names, ZoneId zone) {
        if (names.isEmpty()) {
            return names;
        }
        Map<UUID, List<Tuple>> rows = new HashMap<>();
        for (Tuple row : rows(entities, kind, names, zone)) {
            rows.computeIfAbsent(row.get("id", UUID.class), id -> new ArrayList<>())
                    .add(row);
        }
        return names.stream()
                .map(name -> name.with(Articles.of(rows.getOrDefault(name.id(), List.of()))))
                .toList();
    }

    private static List<Tuple> rows(EntityManager entities, NameKind kind, List<NameView> names, ZoneId zone) {
        // PostgreSQL reads +02:00 as west of Greenwich, and knows other words for offsets than Java
        boolean offset = zone.getRules().isFixedOffset();
        String zoned = COUNTS.replace(
                "{zone}", offset ? "make_interval(secs => CAST(:zone AS integer))" : "CAST(:zone AS text)");
        try {
            return entities.unwrap(Session.class)
                    .createNativeQuery(kind.sql(zoned), Tuple.class)
                    .setParameter("ids", names.stream().map(NameView::id).toList())
                    .setParameter(
                            "zone",
                            offset ? zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() : zone.getId())
                    .getResultList();
        } catch (DataException e) {
            throw new InvalidInputException("timeZone", "is not known to the database");
        }
    }

    private static NameView.Month month(Tuple row) {
        return new NameView.Month(
                row.get("period", String.class),
                count(row, "articles"),
                count(row, "paragraphs"),
                count(row, "supportive"),
                count(row, "neutral"),
                count(row, "critical"),
                count(row, "undecided"),
                count(row, "boilerplate"));
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
