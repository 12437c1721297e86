package io.standpoint.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL, or one that was killed, left in {@code postmaster.pid}.
 *
 * @param file where it lies
 * @param pid the process that wrote it
 * @param port where it listens, 0 where it had not yet written that
 */
record PostmasterFile(Path file, long pid, int port) {

    private static final int PORT_LINE = 3;
    /** No system hands out process ids this high, so PostgreSQL takes the file's writer for dead. */
    private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

    static Optional<PostmasterFile> in(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file, UTF_8);
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            return Optional.of(
                    new PostmasterFile(file, Long.parseLong(lines.get(0).strip()), port));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            // A crash of the machine may leave it empty or cut short; PostgreSQL was not running then
            return Optional.of(new PostmasterFile(file, 0, 0));
        }
    }

    /** The PostgreSQL that wrote this, where it still runs. */
    Optional<ProcessHandle> postgres() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(PostmasterFile::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command.replace(" (deleted)", ""))
                        .getFileName()
                        .toString()
                        .startsWith("postgres"))
                .orElse(false);
    }

    /**
     * Makes PostgreSQL take the file for the leftover that it is, where its process id was since given to another
     * process. The rest stays: from it PostgreSQL tells whether orphans of the killed server still use its memory.
     */
    void disown() {
        try {
            if (pid == 0) {
                Files.delete(file);
            } else if (ProcessHandle.of(pid).isPresent()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file, UTF_8));
                lines.set(0, NO_PROCESS);
                Files.write(file, lines, UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot correct " + file, e);
        }
    }
}
