package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The rows of a service's own database, looked at past the service. */
public record KeptArticles(String url, String password) {

    private static final String USER = "standpoint";

    /** How many rows there are of each kind. */
    public record Counts(long articles, long paragraphs) {}

    /** Those of the service that runs in a folder. */
    public static KeptArticles in(Path folder) {
        Path data = folder.resolve("data/postgres");
        try {
            String port = Files.readString(data.resolve("port"), UTF_8).strip();
            return new KeptArticles(
                    "jdbc:postgresql://127.0.0.1:" + port + "/standpoint",
                    Files.readString(data.resolve("password"), UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells a service to use this database. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", USER,
                "QUARKUS_DATASOURCE_PASSWORD", password);
    }

    Counts counts() {
        return new Counts(number("SELECT count(*) FROM article"), number("SELECT count(*) FROM paragraph"));
    }

    /** Articles that are not whole, of those that all have the same number of paragraphs. */
    long withOtherThan(int paragraphs) {
        return number("SELECT count(*) FROM article a"
                + " WHERE (SELECT count(*) FROM paragraph p WHERE p.article_id = a.id) <> " + paragraphs);
    }

    /**
     * What is kept, whatever ids it has.
     *
     * @param checksum of every paragraph's article, place and stance
     * @param paragraphs how many there are
     * @param supportive sum of the probabilities, which differ by their rounding from run to run; as the other two
     */
    record Content(String checksum, long paragraphs, double supportive, double neutral, double critical) {}

    Content content() {
        String sql =
                """
                SELECT md5(string_agg(concat_ws('|', s.match_key, o.match_key, coalesce(a.external_id, a.text_sha256),
                    p.position, p.stance), E'\n'
                    ORDER BY s.match_key, o.match_key, coalesce(a.external_id, a.text_sha256), p.position)),
                  count(*), sum(p.supportive), sum(p.neutral), sum(p.critical)
                FROM paragraph p JOIN article a ON a.id = p.article_id JOIN subject s ON s.id = a.subject_id
                LEFT JOIN source o ON o.id = a.source_id
                """;
        return one(
                sql,
                row -> new Content(
                        row.getString(1), row.getLong(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)));
    }

    /** Carries out statements that end in semicolons at line ends. */
    public void execute(String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, password);
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\n", -1)) {
                statement.execute(sql);
            }
        }
    }

    /** The one number that a statement selects. */
    long number(String sql) {
        return one(sql, row -> row.getLong(1));
    }

    /** The one text that a statement selects. */
    String text(String sql) {
        return one(sql, row -> row.getString(1));
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    private <T> T one(String sql, Row<T> of) {
        try (Connection connection = DriverManager.getConnection(url, USER, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return of.of(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
