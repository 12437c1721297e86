package io.standpoint.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;

/** The folder of the embedded database, locked for this process as long as it is open. */
final class DataFolder implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final int PASSWORD_BYTES = 32;

    private static final String OTHER_VERSION =
            """
            The data folder %s was written by PostgreSQL %s; this release brings %d, which cannot read it. \
            Nothing was changed. To move the data:
            (1) start the release of Standpoint that wrote it;
            (2) dump it: PGPASSWORD=$(cat %s/password) pg_dump -Fc -h 127.0.0.1 -p $(cat %s/port) -U standpoint \
            -f standpoint.dump standpoint;
            (3) stop that release and rename the folder;
            (4) start this release, which makes a new folder, and restore the dump into it with psql and pg_restore \
            as docs/operations.md says.""";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Creates the folder where it is missing and locks it. */
    static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root, owned("rwx------"));
            return new DataFolder(root.toRealPath(), lock(root));
        } catch (IOException e) {
            throw new DatabaseException("The data folder " + root + " cannot be used: " + e + ". Give this user the"
                    + " right to write there, or choose another with STANDPOINT_DATABASE_FOLDER.");
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            String holder = Files.readString(file, UTF_8).strip();
            throw new DatabaseException("Another Standpoint (process " + holder + ") already uses the data folder "
                    + root + ". Stop it first, or give this one a folder of its own with"
                    + " STANDPOINT_DATABASE_FOLDER, or let both use one PostgreSQL server with"
                    + " QUARKUS_DATASOURCE_JDBC_URL.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        return channel;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    /** What PostgreSQL calls its data directory. */
    Path cluster() {
        return root.resolve("cluster");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    boolean initialised() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** Refuses data that another major version of PostgreSQL wrote. */
    void requireMajorVersion(int major) {
        if (!initialised()) {
            return;
        }
        String found = read(cluster().resolve("PG_VERSION"));
        if (!found.equals(Integer.toString(major))) {
            throw new DatabaseException(OTHER_VERSION.formatted(root, found, major, root, root));
        }
    }

    /** The password of the database's only user, made at random on first use. */
    String password() {
        Path file = passwordFile();
        if (Files.exists(file)) {
            return read(file);
        }
        if (initialised()) {
            throw new DatabaseException("The password file " + file + " is missing, and the data beside it cannot be"
                    + " opened without it. Put the file back from your backup of the folder.");
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        writePrivately(file, password);
        return password;
    }

    OptionalInt rememberedPort() {
        Path file = root.resolve("port");
        try {
            return Files.exists(file) ? OptionalInt.of(Integer.parseInt(read(file))) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            // Only a convenience for the operator: a damaged file costs a new port
            return OptionalInt.empty();
        }
    }

    void rememberPort(int port) {
        writePrivately(root.resolve("port"), Integer.toString(port));
    }

    /** Written beside and moved into place, so that a crash leaves the whole file or none. */
    private void writePrivately(Path file, String content) {
        try {
            Path draft = Files.createTempFile(root, file.getFileName().toString(), ".draft", owned("rw-------"));
            Files.writeString(draft, content + "\n", UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static FileAttribute<?>[] owned(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the lock on " + root, e);
        }
    }
}
