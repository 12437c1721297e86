package io.standpoint.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Statements of the current transaction, by JDBC: chunks are bytes and counters, which no session need keep, and are
 * claimed in ways for which JPA has no words.
 */
@ApplicationScoped
public class Sql {

    private final EntityManager entities;

    Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes something of the row that is read. */
    @FunctionalInterface
    interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** How many rows a statement changes. */
    int change(String statement, Object... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
                return prepared.executeUpdate();
            }
        });
    }

    /** Does one statement for many rows. */
    void changeAll(String statement, List<Object[]> rows) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (Object[] row : rows) {
                    set(prepared, row);
                    prepared.addBatch();
                }
                prepared.executeBatch();
            }
        });
    }

    /** What a statement selects or returns. */
    <T> List<T> rows(Row<T> each, String statement, Object... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters);
                    ResultSet row = prepared.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(each.of(row));
                }
                return rows;
            }
        });
    }

    /** A column that may be null. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        set(prepared, parameters);
        return prepared;
    }

    private static void set(PreparedStatement prepared, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            prepared.setObject(
                    i + 1, parameter instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : parameter);
        }
    }
}
