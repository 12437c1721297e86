package io.standpoint.stance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Articles put into the database as if a model had judged them so, which no real one can be made to. */
final class JudgedArticles {

    private static final String ARTICLE =
            """
            INSERT INTO article (id, external_id, text_sha256, text, subject_id, subject_detected, aliases, source_id, author, author_key,
              published_at, published_at_given, received_at, language, model_name, model_version,
              supportive, neutral, critical, undecided, boilerplate)
            VALUES (?, gen_random_uuid()::text, encode(sha256(convert_to(?, 'UTF8')), 'hex'), 'Text.', ?, false, '{}', ?, ?, lower(?),
              CAST(? AS timestamptz), ?, now(), 'en', ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PARAGRAPH =
            """
            INSERT INTO paragraph (article_id, position, start_offset, end_offset, stance, supportive, neutral, critical,
              undecided, boilerplate, mentions_subject, quoted_share)
            VALUES (?, ?, 0, 0, ?, 0, 1, 0, ?, ?, true, 0)
            """;

    private static final Map<Character, String> STANCES =
            Map.of('s', "supportive", 'n', "neutral", 'c', "critical", 'b', "neutral");

    private final DataSource database;

    JudgedArticles(DataSource database) {
        this.database = database;
    }

    /**
     * An article to be kept.
     *
     * @param published as a client gives it; null for none
     * @param text two articles of one text are copies
     * @param model name and version of the model that judged it
     * @param paragraphs a letter for each: s, n, c for what the model says, S, N, C where it is undecided between that and
     *     something else, and b for boilerplate
     */
    record Kept(
            UUID subject, UUID source, String author, String published, String text, Model model, String paragraphs) {

        static Kept of(UUID subject, String paragraphs) {
            return new Kept(subject, null, null, null, UUID.randomUUID().toString(), Model.SHIPPED, paragraphs);
        }

        Kept in(UUID paper) {
            return new Kept(subject, paper, author, published, text, model, paragraphs);
        }

        Kept by(String name) {
            return new Kept(subject, source, name, published, text, model, paragraphs);
        }

        Kept on(String date) {
            return new Kept(subject, source, author, date, text, model, paragraphs);
        }

        Kept copyOf(String original) {
            return new Kept(subject, source, author, published, original, model, paragraphs);
        }

        Kept judgedBy(Model other) {
            return new Kept(subject, source, author, published, text, other, paragraphs);
        }

        private long count(String letter) {
            return paragraphs.chars().filter(c -> letter.indexOf(c) >= 0).count();
        }
    }

    /** A model's name and version. */
    record Model(String name, String version) {

        /** Whatever version that is. */
        static final Model SHIPPED = new Model("standpoint-en", null);
    }

    UUID subject(String name, boolean confirmed) throws SQLException {
        UUID id = named("subject", name);
        execute("UPDATE subject SET confirmed = ? WHERE id = ?", confirmed, id);
        return id;
    }

    UUID source(String name) throws SQLException {
        return named("source", name);
    }

    private UUID named(String kind, String name) throws SQLException {
        UUID id = UUID.randomUUID();
        String key = name.toLowerCase(Locale.ROOT);
        execute(
                "INSERT INTO " + kind + " (id, canonical_id, name, match_key, created_at) VALUES (?, ?, ?, ?, now())",
                id,
                id,
                name,
                key);
        execute("INSERT INTO " + kind + "_name (match_key, name, owner_id) VALUES (?, ?, ?)", key, name, id);
        return id;
    }

    UUID keep(Kept article) throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                ARTICLE,
                id,
                article.text(),
                article.subject(),
                article.source(),
                article.author(),
                article.author(),
                article.published() != null && !article.published().contains("T")
                        ? article.published() + "T00:00:00Z"
                        : article.published(),
                article.published(),
                article.model().name(),
                version(article.model()),
                article.count("s"),
                article.count("n"),
                article.count("c"),
                article.count("SNC"),
                article.count("b"));
        for (int i = 0; i < article.paragraphs().length(); i++) {
            char letter = article.paragraphs().charAt(i);
            String stance = STANCES.get(Character.toLowerCase(letter));
            execute(PARAGRAPH, id, i, stance, Character.isUpperCase(letter), letter == 'b');
        }
        execute("SELECT roll_up_stance(ARRAY[?])", id);
        return id;
    }

    private String version(Model model) throws SQLException {
        return model.version() != null
                ? model.version()
                : Rows.of(database, "SELECT version FROM stance_model WHERE error_rates IS NOT NULL")
                        .get(0)
                        .get("version");
    }

    void execute(String statement, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            if (prepared.execute()) {
                try (ResultSet rows = prepared.getResultSet()) {
                    rows.next();
                }
            }
        }
    }
}
