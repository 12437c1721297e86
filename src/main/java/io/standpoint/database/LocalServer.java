package io.standpoint.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A PostgreSQL on the loopback address.
 *
 * @param port where it listens
 * @param password of {@link #USER}
 */
record LocalServer(int port, String password) {

    static final String HOST = "127.0.0.1";
    static final String USER = "standpoint";
    static final String DATABASE = "standpoint";

    /** The server's answer while it starts, recovers or stops. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;

    /** A port that nothing listens on: the wanted one if it is free. */
    static int freePort(OptionalInt wanted) {
        if (wanted.isPresent()) {
            try (ServerSocket socket = listen(wanted.getAsInt())) {
                return socket.getLocalPort();
            } catch (IOException | IllegalArgumentException e) {
                return freePort(OptionalInt.empty());
            }
        }
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseException("No free port on " + HOST + " for PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    Map<String, String> properties() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(DATABASE),
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", password);
    }

    /** Whether it answers, after the recovery it may be in, and from that data directory. */
    boolean serves(Path cluster) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SHOW data_directory")) {
                return rows.next() && Path.of(rows.getString(1)).equals(cluster);
            } catch (SQLException e) {
                if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    return false;
                }
            }
            pause();
        }
    }

    void createDatabase() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!rows.next()) {
                connection.createStatement().execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new DatabaseException("PostgreSQL on port " + port + " runs but refuses the service: "
                    + e.getMessage() + ". The file 'password' in the data folder must be the one made with it.");
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
