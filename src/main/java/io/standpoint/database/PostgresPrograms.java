package io.standpoint.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked from the class path. */
final class PostgresPrograms {

    static final int MAJOR_VERSION = 17;

    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final int NAME_DIGITS = 16;

    private PostgresPrograms() {}

    /**
     * Unpacks the programs for this machine, unless they are there.
     *
     * @param parent a folder that holds one folder for each set of programs
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     */
    static Path unpack(Path parent) {
        String archive = archive();
        try {
            Path home = parent.resolve(digest(archive).substring(0, NAME_DIGITS));
            if (!Files.exists(home)) {
                unpack(archive, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL to " + parent, e);
        }
    }

    /** Removes the programs of earlier releases. */
    static void removeOthers(Path home) {
        try (Stream<Path> siblings = Files.list(home.getParent())) {
            for (Path sibling : siblings.filter(path -> !path.equals(home)).toList()) {
                delete(sibling);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove old programs beside " + home, e);
        }
    }

    private static String archive() {
        String platform = os() + "-" + architecture();
        return Stream.of("postgres-" + platform + ".txz", "postgres-" + platform + "-alpine_linux.txz")
                .filter(name -> loader().getResource(name) != null)
                .findFirst()
                .orElseThrow(() -> new DatabaseException("This build brings no PostgreSQL for " + platform
                        + ". Build with -Dpostgres.platform=… for it (docs/operations.md lists them), or set"
                        + " QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own."));
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "darwin";
        }
        return name.contains("windows") ? "windows" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static String digest(String archive) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(loader().getResourceAsStream(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Into a draft folder first, so that a crash half-way leaves no half set of programs behind. */
    private static void unpack(String archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), "draft");
        try (InputStream packed = new BufferedInputStream(loader().getResourceAsStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, draft);
            }
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft) throws IOException {
        Path target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("the archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }

    static void delete(Path tree) throws IOException {
        List<Path> leavesFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            leavesFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : leavesFirst) {
            Files.delete(path);
        }
    }
}
