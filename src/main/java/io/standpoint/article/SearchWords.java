package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.Session;

/** Words to be looked for, as web searches take them. */
final class SearchWords {

    /** PostgreSQL takes 32 minus signs in a row; more it calls a fault of its own ("internal error"). */
    private static final String TOO_MANY_SIGNS = "XX000";

    private SearchWords() {}

    /**
     * Has the database read the words, in the transaction that is under way.
     *
     * @throws InvalidInputException if it cannot
     */
    static void check(String words) {
        ArticleEntity.getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement reading = connection.prepareStatement("SELECT websearch_to_tsquery('words', ?)")) {
                reading.setString(1, words);
                reading.execute();
            } catch (SQLException e) {
                if (TOO_MANY_SIGNS.equals(e.getSQLState())) {
                    throw new InvalidInputException("q", "has too many minus signs in a row: leave some out");
                }
                throw e;
            }
        });
    }
}
