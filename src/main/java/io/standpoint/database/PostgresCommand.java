package io.standpoint.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs. */
final class PostgresCommand {

    private static final int NOT_STARTED = 127;

    private final Path home;
    private final Path folder;

    PostgresCommand(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /**
     * The outcome of a program.
     *
     * @param status 0 for success
     * @param output what it printed
     */
    record Outcome(int status, String output) {
        boolean failed() {
            return status != 0;
        }
    }

    /** Runs a program to its end. */
    Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody in particular, with the same
     * files.
     */
    private List<String> asOrdinaryUser() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        List<String> prefix = List.of("unshare", "-U");
        List<String> probe = new ArrayList<>(prefix);
        probe.add("true");
        if (run(probe).failed()) {
            throw new DatabaseException("PostgreSQL refuses to run as root, and this system does not allow"
                    + " `unshare -U`, which gets around that. Run Standpoint as another user, or set"
                    + " QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.");
        }
        return prefix;
    }

    /** The output goes through a file: the server inherits what the program writes to, and would hold a pipe open. */
    private Outcome run(List<String> command) {
        try {
            Path output = Files.createTempFile(folder, "command", ".out", DataFolder.owned("rw-------"));
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().put("LC_ALL", "C");
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                return outcome(builder, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    private static Outcome outcome(ProcessBuilder builder, Path output) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Outcome(NOT_STARTED, e.getMessage());
        }
        try {
            int status = process.waitFor();
            return new Outcome(status, new String(Files.readAllBytes(output), UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
