package io.standpoint.stance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The rows of {@code article_stance a} with the subject and source that each counts as. Nothing else knows of merges, and
 * where nothing is merged, which is what is mostly so, nothing is looked up.
 *
 * @param subjects whether some are merged
 * @param sources whether some are merged
 */
record MergedRows(boolean subjects, boolean sources) {

    static MergedRows of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT"
                        + " EXISTS (SELECT FROM subject WHERE merged_into IS NOT NULL),"
                        + " EXISTS (SELECT FROM source WHERE merged_into IS NOT NULL)")) {
            row.next();
            return new MergedRows(row.getBoolean(1), row.getBoolean(2));
        }
    }

    String table() {
        return "article_stance a"
                + (subjects ? " JOIN subject ON subject.id = a.subject_id" : "")
                + (sources ? " LEFT JOIN source ON source.id = a.source_id" : "");
    }

    String subject() {
        return subjects ? "subject.canonical_id" : "a.subject_id";
    }

    /** Null where an article has none. */
    String source() {
        return sources ? "source.canonical_id" : "a.source_id";
    }
}
