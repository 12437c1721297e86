package io.standpoint.article;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Paragraphs as they come from the database, an article's one after the other. */
final class ParagraphRows implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet row;
    private String text;

    ParagraphRows(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.row = statement.executeQuery();
    }

    /** Goes on to the next row, if there is one. */
    boolean next() throws SQLException {
        if (!row.next()) {
            return false;
        }
        String given = row.getString("text");
        text = given == null ? text : given;
        return true;
    }

    ListedParagraph view() throws SQLException {
        return new ListedParagraph(
                row.getObject("id", UUID.class),
                paragraph(),
                row.getString("title"),
                named("subject_id", "subject"),
                named("source_id", "source"),
                row.getString("author"),
                row.getString("url"),
                row.getString("published_at_given"),
                moment("received_at"),
                row.getString("language"),
                new ArticleView.Model(row.getString("model_name"), row.getString("model_version")));
    }

    private ParagraphView paragraph() throws SQLException {
        int start = row.getInt("start_offset");
        int end = row.getInt("end_offset");
        String stance = row.getString("stance");
        return new ParagraphView(
                row.getInt("position"),
                start,
                end,
                text.substring(start, end),
                stance,
                row.getDouble(stance),
                new ParagraphView.Chances(
                        row.getDouble("supportive"), row.getDouble("neutral"), row.getDouble("critical")),
                row.getBoolean("undecided"),
                row.getBoolean("boilerplate"),
                row.getBoolean("mentions_subject"),
                row.getDouble("quoted_share"),
                null,
                correction(),
                null);
    }

    private CorrectionView correction() throws SQLException {
        String stance = row.getString("corrected");
        return stance == null
                ? null
                : new CorrectionView(stance, row.getString("note"), row.getString("by"), moment("at"));
    }

    private ArticleView.Named named(String id, String name) throws SQLException {
        UUID known = row.getObject(id, UUID.class);
        return known == null ? null : new ArticleView.Named(known, row.getString(name));
    }

    private Instant moment(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
