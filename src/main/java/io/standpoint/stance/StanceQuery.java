package io.standpoint.stance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Articles summed up by the database. What it sums are whole numbers, which are exact in any order. It looks at the
 * articles three times, because that is quicker than to put them into clusters of copies at once, of which nearly all
 * would have one article.
 */
final class StanceQuery {

    /** OFFSET 0 keeps PostgreSQL from working out each share once for every sum that it is in. */
    private static final String ARTICLES =
            """
            (SELECT {subject} AS subject_id, {source} AS source_id, {author} AS author_key, {period} AS period, a.model, a.text_key,
              a.published_at, a.paragraphs, a.supportive, a.neutral, a.critical, a.undecided, a.boilerplate, a.corrected,
              {net} AS net, {w} AS w, {s} AS s, {k} AS k
            FROM {rows} {where} OFFSET 0) articles
            """;

    private static final String MOMENTS =
            """
            count(w) AS judged, sum(w) AS w, sum(s) AS s, sum(k) AS k, sum(w * w) AS ww, sum(w * s) AS ws, sum(w * k) AS wk,
              sum(s * s) AS ss, sum(s * k) AS sk, sum(k * k) AS kk
            """;

    private static final String TALLIES =
            """
            SELECT subject_id, source_id, author_key, period, model, count(*) AS articles,
              count(*) - count(published_at) AS undated, sum(paragraphs) AS paragraphs, sum(supportive) AS supportive,
              sum(neutral) AS neutral, sum(critical) AS critical, sum(undecided) AS undecided,
              sum(boilerplate) AS boilerplate, sum(corrected) AS corrected, sum(net) AS net, {moments}
            FROM {articles} GROUP BY 1, 2, 3, 4, 5
            """;

    private static final String COPIES =
            """
            SELECT subject_id, source_id, author_key, period, model, text_key, {moments}
            FROM {articles}
            WHERE (subject_id, text_key) IN (
              SELECT {subject}, a.text_key FROM {rows} {where} GROUP BY 1, 2 HAVING count(*) > 1)
            GROUP BY 1, 2, 3, 4, 5, 6 HAVING count(w) > 0
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
        try (PreparedStatement statement = prepare(TALLIES, 1)) {
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

    /** Reads which of the articles are copies of one another. */
    void readCopies(StanceSums sums) throws SQLException {
        try (PreparedStatement statement = prepare(COPIES, 2)) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                sums.addCopies(cell(rows), rows.getLong("text_key"), moments(rows));
            }
        }
    }

    /** Reads how many of the articles one source has. */
    void readLargestSources(StanceSums sums) throws SQLException {
        try (PreparedStatement statement = prepare(LARGEST_SOURCES, 1)) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                sums.addLargestSource(key(rows), rows.getBoolean("total"), rows.getLong("articles"));
            }
        }
    }

    /** Every look at the articles takes the parameters of their scope, the first one the zone before. */
    private PreparedStatement prepare(String query, int looks) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String period =
                groupBy.period().map(unit -> firstDate(unit, parameters)).orElse("CAST(NULL AS date)");
        String whole = query.replace("{articles}", ARTICLES)
                .replace("{moments}", MOMENTS)
                .replace("{rows}", ArticleScope.ROWS)
                .replace("{subject}", ArticleScope.SUBJECT)
                .replace("{publisher}", ArticleScope.SOURCE)
                .replace("{source}", groupBy.source() ? ArticleScope.SOURCE : "CAST(NULL AS uuid)")
                .replace("{author}", groupBy.author() ? "a.author_key" : "CAST(NULL AS text)")
                .replace("{period}", period)
                .replace("{net}", weight.shareSql("(a.supportive - a.critical)"))
                .replace("{w}", weight.weightSql())
                .replace("{s}", weight.shareSql("a.raw_supportive"))
                .replace("{k}", weight.shareSql("a.raw_critical"))
                .replace("{where}", scope.condition());
        for (int look = 0; look < looks; look++) {
            parameters.addAll(scope.parameters());
        }
        PreparedStatement statement = connection.prepareStatement(whole);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    /** PostgreSQL reads +02:00 as west of Greenwich, and knows other words for offsets than Java. */
    private String firstDate(Period period, List<Object> parameters) {
        boolean offset = zone.getRules().isFixedOffset();
        parameters.add(offset ? zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() : zone.getId());
        return "CAST(date_trunc('" + period.word() + "', CASE WHEN a.date_only THEN a.published_at AT TIME ZONE 'UTC'"
                + " ELSE a.published_at AT TIME ZONE "
                + (offset ? "make_interval(secs => CAST(? AS integer))" : "CAST(? AS text)") + " END) AS date)";
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
