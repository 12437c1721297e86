package io.standpoint.stance;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads on a connection of its own while a transaction reads something else, and sees what that sees: two processes of the
 * database answer one question in less time than one.
 */
@ApplicationScoped
public class SideReader {

    private static final Logger LOG = Logger.getLogger(SideReader.class);

    /** Most connections stay for transactions that wait for no other. */
    private static final int SHARE = 4;

    private final DataSource connections;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "stance-side-reader");
        thread.setDaemon(true);
        return thread;
    });

    SideReader(DataSource connections, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int mostConnections) {
        this.connections = connections;
        this.free = new Semaphore(mostConnections / SHARE);
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    /** What is read. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** What is being read; must be closed before the transaction ends, which waits for the reading to end. */
    interface Pending<T> extends AutoCloseable {
        T get() throws SQLException;

        @Override
        void close();
    }

    /**
     * Begins to read, or, where all connections that are to spare are in use, puts that off until it is asked for.
     *
     * @param connection of a transaction that reads repeatably
     */
    <T> Pending<T> begin(Connection connection, Reading<T> reading) throws SQLException {
        if (!free.tryAcquire()) {
            return new PutOff<>(connection, reading);
        }
        try {
            Moment moment = Moment.of(connection);
            return new UnderWay<>(threads.submit(() -> read(moment, reading)), new PutOff<>(connection, reading));
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    /** Nothing where no connection came free. */
    private <T> Optional<T> read(Moment moment, Reading<T> reading) throws SQLException {
        try (Connection own = spare()) {
            return own == null ? Optional.empty() : Optional.of(moment.read(own, reading));
        } finally {
            free.release();
        }
    }

    private Connection spare() {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            LOG.debug("No second connection for an aggregate", e);
            return null;
        }
    }

    /** What a transaction sees, and for how long its statements may run. */
    private record Moment(String snapshot, String timeout) {

        static Moment of(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT pg_export_snapshot(), current_setting('statement_timeout')")) {
                row.next();
                return new Moment(row.getString(1), row.getString(2));
            }
        }

        <T> T read(Connection own, Reading<T> reading) throws SQLException {
            own.setAutoCommit(false);
            try (Statement statement = own.createStatement()) {
                StanceReader.prepare(own);
                statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
                statement.execute("SET LOCAL statement_timeout = '" + timeout + "'");
                return reading.from(own);
            } finally {
                own.rollback();
                own.setAutoCommit(true);
            }
        }
    }

    private record PutOff<T>(Connection connection, Reading<T> reading) implements Pending<T> {

        @Override
        public T get() throws SQLException {
            return reading.from(connection);
        }

        @Override
        public void close() {
            // Nothing was begun
        }
    }

    private record UnderWay<T>(Future<Optional<T>> future, PutOff<T> otherwise) implements Pending<T> {

        @Override
        public T get() throws SQLException {
            try {
                Optional<T> read = future.get();
                return read.isPresent() ? read.get() : otherwise.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException cause) {
                    throw cause;
                }
                throw new IllegalStateException("reading beside failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted", e);
            }
        }

        @Override
        public void close() {
            try {
                Object unused = future.get();
            } catch (ExecutionException e) {
                // Whoever asked for it was told
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
