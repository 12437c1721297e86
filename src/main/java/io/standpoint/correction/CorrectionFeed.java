package io.standpoint.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.article.ArticleView;
import io.standpoint.article.ParagraphView;
import io.standpoint.observation.Streams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The latest state of every correction, in the order in which the changes were committed. */
@ApplicationScoped
public class CorrectionFeed {

    /** An article's text comes with the first of the lines about it that follow each other. */
    private static final String ROWS =
            """
            SELECT c.sequence, c.article_id, c.position, c.withdrawn, c.stance, c.note, c."by", c.at,
              s.id AS subject_id, s.name AS subject, a.model_name, a.model_version,
              p.start_offset, p.end_offset, p.stance AS model_stance, p.supportive, p.neutral, p.critical,
              CASE WHEN lag(a.id) OVER (ORDER BY c.sequence {direction}) IS DISTINCT FROM a.id THEN a.text END AS text
            FROM correction c
            LEFT JOIN article a ON a.id = c.article_id AND NOT c.withdrawn
            LEFT JOIN subject s ON s.id = a.subject_id
            LEFT JOIN paragraph p ON p.article_id = a.id AND p.position = c.position
            WHERE c.sequence {behind} ?
            ORDER BY c.sequence {direction}
            LIMIT ?
            """;

    private static final int FETCH = 50;

    private final Streams streams;
    private final ObjectMapper json;

    CorrectionFeed(Streams streams, ObjectMapper json) {
        this.streams = streams;
        this.json = json;
    }

    StreamingOutput of(FeedRequest request) {
        return streams.of((connection, out) -> write(connection, request, out));
    }

    private void write(Connection connection, FeedRequest request, OutputStream out) throws SQLException, IOException {
        String sql = ROWS.replace("{direction}", request.newest() ? "DESC" : "ASC")
                .replace("{behind}", request.newest() ? "<" : ">");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, request.after().orElse(request.newest() ? Long.MAX_VALUE : Long.MIN_VALUE));
            statement.setInt(2, request.limit());
            ResultSet row = statement.executeQuery();
            String text = null;
            while (row.next()) {
                String given = row.getString("text");
                text = given == null ? text : given;
                out.write(json.writeValueAsBytes(line(row, text, request)));
                out.write('\n');
            }
        }
    }

    private static FeedLine line(ResultSet row, String text, FeedRequest request) throws SQLException {
        UUID article = row.getObject("article_id", UUID.class);
        String cursor = request.cursor(row.getLong("sequence"), article);
        int index = row.getInt("position");
        if (row.getBoolean("withdrawn")) {
            return new FeedLine.Withdrawn(cursor, article, index, true);
        }
        return new FeedLine.Standing(
                cursor,
                article,
                index,
                new ArticleView.Named(row.getObject("subject_id", UUID.class), row.getString("subject")),
                text.substring(row.getInt("start_offset"), row.getInt("end_offset")),
                row.getString("stance"),
                row.getString("note"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                model(row));
    }

    private static FeedLine.Model model(ResultSet row) throws SQLException {
        return new FeedLine.Model(
                row.getString("model_stance"),
                new ParagraphView.Chances(
                        row.getDouble("supportive"), row.getDouble("neutral"), row.getDouble("critical")),
                row.getString("model_name"),
                row.getString("model_version"));
    }
}
