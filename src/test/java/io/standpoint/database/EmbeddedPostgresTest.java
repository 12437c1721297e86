package io.standpoint.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.standpoint.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = parent.resolve("postgres");
    }

    @Test
    void keeps_its_data_and_port_between_starts() throws SQLException {
        String url;
        try (EmbeddedPostgres database = start()) {
            url = url(database);
            run(database, "CREATE TABLE note AS SELECT 'kept' AS text");
        }

        try (EmbeddedPostgres database = start()) {
            assertThat(url(database)).isEqualTo(url);
            assertThat(query(database, "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void takes_another_port_where_the_remembered_one_is_taken() throws IOException, SQLException {
        start().close();
        int port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
        try (var taken = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
                EmbeddedPostgres database = start()) {
            assertThat(taken.isBound()).isTrue();
            assertThat(url(database)).doesNotContain(":" + port + "/");
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void asks_for_the_password() {
        try (EmbeddedPostgres database = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(url(database), "standpoint", "guess"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThat(folder.resolve("cluster/pg_hba.conf"))
                    .content(UTF_8)
                    .doesNotContainPattern("(?m)^[^#].*\\b(trust|password|md5|peer|ident)\\b");
        }
    }

    @Test
    void listens_on_loopback_only_and_stores_scram_secrets() throws SQLException {
        try (EmbeddedPostgres database = start()) {
            assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "SHOW unix_socket_directories")).isEmpty();
            assertThat(query(database, "SELECT left(rolpassword, 14) FROM pg_authid WHERE rolname = 'standpoint'"))
                    .isEqualTo("SCRAM-SHA-256$");
        }
    }

    @Test
    void only_its_owner_may_read_password_and_data() throws IOException {
        try (EmbeddedPostgres database = start()) {
            assertThat(url(database)).isNotEmpty();
            assertThat(permissions("password")).isEqualTo("rw-------");
            assertThat(permissions("cluster")).isEqualTo("rwx------");
            assertThat(permissions("")).isEqualTo("rwx------");
        }
    }

    @Test
    void refuses_a_folder_that_is_in_use() {
        try (EmbeddedPostgres database = start()) {
            assertThat(url(database)).isNotEmpty();
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Another Standpoint")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void refuses_data_of_another_major_version_and_tells_how_to_move_it() throws IOException {
        start().close();
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "16\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("pg_dump")
                .hasMessageContaining("pg_restore");

        Files.writeString(folder.resolve("cluster/PG_VERSION"), "17\n");
        start().close();
    }

    @Test
    void refuses_to_guess_where_the_password_is_lost() throws IOException {
        start().close();
        Files.delete(folder.resolve("password"));

        assertThatThrownBy(this::start).isInstanceOf(DatabaseException.class).hasMessageContaining("backup");
    }

    @Test
    void recovers_after_the_server_was_killed() throws IOException, SQLException {
        EmbeddedPostgres killed = start();
        run(killed, "CREATE TABLE note AS SELECT 'kept' AS text");
        killPostmaster();
        killed.close();

        try (EmbeddedPostgres database = start()) {
            assertThat(query(database, "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void starts_where_the_killed_servers_process_id_belongs_to_another_process() throws IOException, SQLException {
        EmbeddedPostgres killed = start();
        run(killed, "CREATE TABLE note AS SELECT 'kept' AS text");
        killPostmaster();
        killed.close();
        Path file = folder.resolve("cluster/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        try (EmbeddedPostgres database = start()) {
            assertThat(query(database, "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void starts_where_a_crash_left_an_empty_process_file() throws IOException, SQLException {
        start().close();
        Files.createFile(folder.resolve("cluster/postmaster.pid"));

        try (EmbeddedPostgres database = start()) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS);
    }

    private void killPostmaster() throws IOException {
        PostmasterFile file = PostmasterFile.in(folder.resolve("cluster")).orElseThrow();
        ProcessHandle postmaster = file.postgres().orElseThrow();
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !postmaster.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static String url(EmbeddedPostgres database) {
        return database.properties().get("quarkus.datasource.jdbc.url");
    }

    private static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(
                url(database),
                database.properties().get("quarkus.datasource.username"),
                database.properties().get("quarkus.datasource.password"));
    }

    private static void run(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
