package io.standpoint.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL of the service's own: data kept in one folder, reached over the loopback address with a generated
 * password. One that an earlier, killed service left running is adopted.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private static final long LARGEST_LOG = 10L << 20;
    /** Recovery after a crash replays at most a few minutes of writes. */
    private static final String SECONDS_TO_START = "300";

    private static final String SECONDS_TO_STOP = "60";
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 500;

    private final DataFolder data;
    private final PostgresCommand command;
    private final LocalServer server;
    private boolean stopped;

    private EmbeddedPostgres(DataFolder data, PostgresCommand command, LocalServer server) {
        this.data = data;
        this.command = command;
        this.server = server;
    }

    /**
     * Starts the database of a folder, or adopts it where it still runs.
     *
     * @param folder made where it is missing
     * @throws DatabaseException where it cannot start, with what to do
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, folder.resolve("programs"));
    }

    /** The same, with the programs kept elsewhere. */
    public static EmbeddedPostgres start(Path folder, Path programs) {
        DataFolder data = DataFolder.open(folder);
        try {
            data.requireMajorVersion(PostgresPrograms.MAJOR_VERSION);
            Path home = PostgresPrograms.unpack(programs.toAbsolutePath());
            PostgresCommand command = new PostgresCommand(home, data.root());
            initialise(data, command);
            LocalServer server = adopt(data, command, home).orElseGet(() -> launch(data, command));
            data.rememberPort(server.port());
            PostgresPrograms.removeOthers(home);
            server.createDatabase();
            return new EmbeddedPostgres(data, command, server);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** What Quarkus needs to reach it. */
    public Map<String, String> properties() {
        return server.properties();
    }

    /** Stops the server after its last commit is on disk, and releases the folder. */
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        stop(data, command);
        data.close();
        LOG.info("PostgreSQL stopped");
    }

    /** Into a draft folder first, so that a crash half-way leaves no half cluster behind. */
    private static void initialise(DataFolder data, PostgresCommand command) {
        String password = data.password();
        if (data.initialised()) {
            return;
        }
        Path draft = data.root().resolve("cluster.draft");
        try {
            if (Files.exists(draft)) {
                PostgresPrograms.delete(draft);
            }
            PostgresCommand.Outcome outcome = command.run(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + LocalServer.USER,
                    "--pwfile=" + data.passwordFile(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
            if (outcome.failed()) {
                throw new DatabaseException("PostgreSQL cannot make its data folder " + draft + ": "
                        + outcome.output().strip().replace(password, "…"));
            }
            Files.move(draft, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the database in " + data.root(), e);
        }
    }

    /** The server that a killed service left behind: kept where it answers and is of these programs, else stopped. */
    private static Optional<LocalServer> adopt(DataFolder data, PostgresCommand command, Path home) {
        Optional<PostmasterFile> left = PostmasterFile.in(data.cluster());
        Optional<ProcessHandle> process = left.flatMap(PostmasterFile::postgres);
        if (process.isEmpty()) {
            left.ifPresent(PostmasterFile::disown);
            return Optional.empty();
        }
        LocalServer server = new LocalServer(left.get().port(), data.password());
        boolean ours = process.get()
                .info()
                .command()
                .filter(path -> Path.of(path).startsWith(home))
                .isPresent();
        if (ours && server.serves(data.cluster())) {
            LOG.infof("Adopted the PostgreSQL that an earlier run left on port %d", server.port());
            return Optional.of(server);
        }
        LOG.info("Stopping the PostgreSQL that an earlier run left");
        stop(data, command);
        return Optional.empty();
    }

    private static LocalServer launch(DataFolder data, PostgresCommand command) {
        rotateLog(data.log());
        OptionalInt wanted = data.rememberedPort();
        for (int attempt = 1; ; attempt++) {
            int port = LocalServer.freePort(wanted);
            PostgresCommand.Outcome outcome = launch(data, command, port);
            if (!outcome.failed()) {
                LOG.infof("PostgreSQL started on 127.0.0.1:%d, data in %s", port, data.root());
                return new LocalServer(port, data.password());
            }
            if (attempt == ATTEMPTS || !mayPass(lastLines(data.log()))) {
                throw new DatabaseException("PostgreSQL does not start on " + data.cluster() + ". Its log " + data.log()
                        + " ends:\n" + lastLines(data.log()));
            }
            pause();
        }
    }

    private static PostgresCommand.Outcome launch(DataFolder data, PostgresCommand command, int port) {
        String options = "-p " + port + " -h " + LocalServer.HOST
                // Loopback only; no error may repeat the rows it is about in the log
                + " -c unix_socket_directories= -c log_error_verbosity=terse";
        return command.run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + SECONDS_TO_START,
                "--pgdata=" + data.cluster(),
                "--log=" + data.log(),
                "--options=" + options);
    }

    /** Another program took the port in between, or the last of a killed server's children are still ending. */
    private static boolean mayPass(String log) {
        return log.contains("could not bind") || log.contains("still in use");
    }

    private static void stop(DataFolder data, PostgresCommand command) {
        for (String mode : new String[] {"fast", "immediate"}) {
            PostgresCommand.Outcome outcome = command.run(
                    "pg_ctl",
                    "stop",
                    "--wait",
                    "--timeout=" + SECONDS_TO_STOP,
                    "--mode=" + mode,
                    "--pgdata=" + data.cluster());
            if (!outcome.failed() || PostmasterFile.in(data.cluster()).isEmpty()) {
                return;
            }
            LOG.warnf("PostgreSQL did not stop (%s): %s", mode, outcome.output().strip());
        }
    }

    private static void rotateLog(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
                Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rotate " + log, e);
        }
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e + ")";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while starting PostgreSQL.", e);
        }
    }
}
