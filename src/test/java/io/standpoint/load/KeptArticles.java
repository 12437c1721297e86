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

/** The rows of a service's own database, looked at past the service. */
public record KeptArticles(String url, String password) {

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

    Counts counts() {
        return new Counts(number("SELECT count(*) FROM article"), number("SELECT count(*) FROM paragraph"));
    }

    /** Articles that are not whole, of those that all have the same number of paragraphs. */
    long withOtherThan(int paragraphs) {
        return number("SELECT count(*) FROM article a"
                + " WHERE (SELECT count(*) FROM paragraph p WHERE p.article_id = a.id) <> " + paragraphs);
    }

    /** Carries out statements that end in semicolons at line ends. */
    public void execute(String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "standpoint", password);
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\n", -1)) {
                statement.execute(sql);
            }
        }
    }

    private long number(String sql) {
        try (Connection connection = DriverManager.getConnection(url, "standpoint", password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
