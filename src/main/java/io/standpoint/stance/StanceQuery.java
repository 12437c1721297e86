package io.standpoint.stance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Articles summed up by the database. What it sums are whole numbers, which are exact in any order. It sums them as if each
 * were a text of its own, and then looks for copies: clusters of copies, of which nearly all would have one article, take
 * it three times as long.
 */
final class StanceQuery {

    private static final String ARTICLES =
            """
            (SELECT {subject} AS subject_id, {source} AS source_id, {author} AS author_key, {period} AS period, a.model, a.text_key,
              a.published_at, a.paragraphs, a.supportive, a.neutral, a.critical, a.undecided, a.boilerplate, a.corrected,
              {columns}
            FROM {rows} {where}) articles
            """;

    private static final String MOMENTS =
            """
            {sums}, sum(s) AS s, sum(k) AS k, sum(CAST(s AS bigint) * s) AS ss, sum(CAST(s AS bigint) * k) AS sk,
              sum(CAST(k AS bigint) * k) AS kk
            """;

    private static final String TALLIES =
            """
            SELECT subject_id, source_id, author_key, period, model, count(*) AS articles,
              count(*) - count(published_at) AS undated, sum(paragraphs) AS paragraphs, sum(supportive) AS supportive,
              sum(neutral) AS neutral, sum(critical) AS critical, sum(undecided) AS undecided,
              sum(boilerplate) AS boilerplate, sum(corrected) AS corrected, sum(net) AS net, {moments}
            FROM {articles} GROUP BY 1, 2, 3, 4, 5
            """;

    /** Which texts there are more than once is told by an index alone; few are, and these are looked up. */
    private static final String COPIES =
            """
            SELECT subject_id, source_id, author_key, period, model, text_key, {moments}
            FROM {articles} WHERE s IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
            """;

    private static final String COPIED =
            """
             AND a.text_key = ANY (ARRAY(
              SELECT a.text_key FROM {rows} WHERE {subjects} GROUP BY {subject}, a.text_key HAVING count(*) > 1))
            """;

    /** The second part is about the totals. */
    private static final String LARGEST_SOURCES =
            """
            WITH counted AS (
              SELECT {subject} AS subject_id, {source} AS source_id, {author} AS author_key, {period} AS period,
                {publisher} AS publisher, count(*) AS articles
              FROM {rows} {where} AND a.source_id IS NOT NULL
              GROUP BY 1, 2, 3, 4, 5)
            SELECT subject_id, source_id, author_key, period, max(articles) AS articles, false AS total
            FROM counted GROUP BY 1, 2, 3, 4
            UNION ALL
            SELECT subject_id, NULL, NULL, NULL, max(articles), true FROM (
              SELECT subject_id, sum(articles) AS articles FROM counted GROUP BY subject_id, publisher) publishers
            GROUP BY 1
            """;

    private final Connection connection;
    private final ArticleScope scope;
    private final GroupBy groupBy;
    private final ZoneId zone;
    private final Weight weight;

    StanceQuery(Connection connection, StanceQuestion question, ArticleScope scope) {
        this.connection = connection;
        this.scope = scope;
        this.groupBy = question.groupBy();
        this.zone = question.zone();
        this.weight = question.weight();
    }

    /**
     * Reads tallies.
     *
     * @return whether these are all of them
     */
    boolean readTallies(StanceSums sums, int limit) throws SQLException {
        try (PreparedStatement statement = prepare(TALLIES, scope.condition(), scope.parameters())) {
            // One more, which tells that there are more
            statement.setMaxRows(limit + 1);
            ResultSet rows = statement.executeQuery();
            for (int read = 0; rows.next(); read++) {
                if (read == limit) {
                    return false;
                }
                sums.add(cell(rows), tally(rows));
            }
            return true;
        }
    }

    /** All articles of one text, of those of which there are more. */
    record Copies(Tally.Cell cell, long text, Moments moments) {}

    /** How many articles of a group, or in total, the source has that has most. */
    record LargestSource(GroupKey key, boolean total, long articles) {}

    /** Reads which of the articles are copies of one another. */
    List<Copies> copies() throws SQLException {
        List<Copies> copies = new ArrayList<>();
        List<Object> parameters = new ArrayList<>(scope.parameters());
        parameters.addAll(scope.subjects().parameters());
        try (PreparedStatement statement = prepare(COPIES, scope.condition() + COPIED, parameters)) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                copies.add(new Copies(cell(rows), rows.getLong("text_key"), moments(rows)));
            }
        }
        return copies;
    }

    /** Reads how many of the articles one source has. */
    List<LargestSource> largestSources() throws SQLException {
        List<LargestSource> largest = new ArrayList<>();
        try (PreparedStatement statement = prepare(LARGEST_SOURCES, scope.condition(), scope.parameters())) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                largest.add(new LargestSource(key(rows), rows.getBoolean("total"), rows.getLong("articles")));
            }
        }
        return largest;
    }

    private PreparedStatement prepare(String query, String where, List<Object> scopeParameters) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String period =
                groupBy.period().map(unit -> firstDate(unit, parameters)).orElse("CAST(NULL AS date)");
        parameters.addAll(scopeParameters);
        MergedRows rows = scope.rows();
        String whole = query.replace("{articles}", ARTICLES)
                .replace("{where}", where)
                .replace("{moments}", MOMENTS)
                .replace("{rows}", rows.table())
                .replace("{subject}", rows.subject())
                .replace("{subjects}", scope.subjects().condition())
                .replace("{publisher}", rows.source())
                .replace("{source}", groupBy.source() ? rows.source() : "CAST(NULL AS uuid)")
                .replace("{author}", groupBy.author() ? "a.author_key" : "CAST(NULL AS text)")
                .replace("{period}", period)
                .replace("{columns}", weight.columns())
                .replace("{sums}", weight.sums());
        PreparedStatement statement = connection.prepareStatement(whole);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    /** PostgreSQL reads +02:00 as west of Greenwich, and knows other words for offsets than Java. */
    private String firstDate(Period period, List<Object> parameters) {
        boolean utc = zone.normalized().equals(ZoneOffset.UTC);
        if (utc && period == Period.MONTH) {
            return "a.month";
        }
        String local = "a.published_at AT TIME ZONE 'UTC'";
        if (!utc) {
            boolean offset = zone.getRules().isFixedOffset();
            parameters.add(offset ? zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() : zone.getId());
            local = "CASE WHEN a.date_only THEN " + local + " ELSE a.published_at AT TIME ZONE "
                    + (offset ? "make_interval(secs => CAST(? AS integer))" : "CAST(? AS text)") + " END";
        }
        return "CAST(date_trunc('" + period.word() + "', " + local + ") AS date)";
    }

    private static GroupKey key(ResultSet row) throws SQLException {
        return new GroupKey(
                row.getObject("subject_id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getString("author_key"),
                row.getObject("period", LocalDate.class));
    }

    private static Tally.Cell cell(ResultSet row) throws SQLException {
        return new Tally.Cell(key(row), row.getInt("model"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        Counts.Labels labels = new Counts.Labels(
                row.getLong("supportive"),
                row.getLong("neutral"),
                row.getLong("critical"),
                row.getLong("undecided"),
                row.getLong("boilerplate"));
        Counts counts = new Counts(
                row.getLong("articles"),
                row.getLong("undated"),
                row.getLong("paragraphs"),
                labels,
                row.getLong("corrected"));
        return new Tally(counts, row.getDouble("net"), moments(row));
    }

    private static Moments moments(ResultSet row) throws SQLException {
        long judged = row.getLong("judged");
        return new Moments(
                judged,
                judged,
                row.getDouble("w"),
                row.getDouble("s"),
                row.getDouble("k"),
                row.getDouble("ww"),
                row.getDouble("ws"),
                row.getDouble("wk"),
                row.getDouble("ss"),
                row.getDouble("sk"),
                row.getDouble("kk"));
    }
}
