package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@ServiceTest
class SideReaderTest {

    private static final int CONNECTIONS = 16;
    private static final String PROCESS = "SELECT pg_backend_pid()";
    private static final String SUBJECTS = "SELECT count(*) FROM subject";

    @Inject
    DataSource database;

    @Test
    void reads_on_another_connection_what_the_transaction_sees() throws SQLException {
        try (Connection connection = transaction()) {
            long before = number(connection, SUBJECTS);
            new JudgedArticles(database).subject(UUID.randomUUID().toString(), true);

            try (SideReader.Pending<Long> process = begin(connection, CONNECTIONS, PROCESS);
                    SideReader.Pending<Long> subjects = begin(connection, CONNECTIONS, SUBJECTS)) {
                assertThat(process.get()).isNotEqualTo(number(connection, PROCESS));
                assertThat(subjects.get()).isEqualTo(before);
            }
            connection.rollback();
        }
    }

    @Test
    void reads_on_the_same_connection_where_there_is_none_to_spare() throws SQLException {
        try (Connection connection = transaction();
                SideReader.Pending<Long> process = begin(connection, 3, PROCESS)) {
            assertThat(process.get()).isEqualTo(number(connection, PROCESS));
            connection.rollback();
        }
    }

    @Test
    void reads_on_the_same_connection_where_no_other_can_be_had() throws SQLException {
        PGSimpleDataSource closed = new PGSimpleDataSource();
        closed.setPortNumbers(new int[] {1});
        try (Connection connection = transaction();
                SideReader.Pending<Long> process =
                        new SideReader(closed, CONNECTIONS).begin(connection, own -> number(own, PROCESS))) {
            assertThat(process.get()).isEqualTo(number(connection, PROCESS));
            connection.rollback();
        }
    }

    @Test
    void tells_what_went_wrong_and_has_a_connection_to_spare_again() throws SQLException {
        SideReader side = new SideReader(database, 4);
        try (Connection connection = transaction()) {
            try (SideReader.Pending<Long> wrong = side.begin(connection, own -> number(own, "SELECT 1 / 0"))) {
                assertThatThrownBy(wrong::get)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("division by zero");
            }
            try (SideReader.Pending<Long> process = side.begin(connection, own -> number(own, PROCESS))) {
                assertThat(process.get()).isNotEqualTo(number(connection, PROCESS));
            }
            connection.rollback();
        }
    }

    @Test
    void may_take_no_longer_than_statements_of_the_transaction() throws SQLException {
        try (Connection connection = transaction()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL statement_timeout = 50");
            }
            try (SideReader.Pending<Long> slow = begin(connection, CONNECTIONS, "SELECT 1 FROM pg_sleep(60)")) {
                assertThatThrownBy(slow::get).isInstanceOf(SQLException.class).hasMessageContaining("timeout");
            }
            connection.rollback();
        }
    }

    private SideReader.Pending<Long> begin(Connection connection, int connections, String query) throws SQLException {
        return new SideReader(database, connections).begin(connection, own -> number(own, query));
    }

    private Connection transaction() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        StanceReader.prepare(connection);
        return connection;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
