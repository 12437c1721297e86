package io.standpoint.load;

import io.standpoint.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a service that is measured has its database; gone afterwards unless it is asked for. */
record RunFolder(Path path, boolean kept) implements AutoCloseable {

    /** A fresh one in the build folder, or the one that the property {@code load.folder} names, which stays. */
    static RunFolder create(String name) throws IOException {
        String wanted = System.getProperty("load.folder");
        return wanted == null
                ? new RunFolder(Files.createTempDirectory(BuildFolder.path(), name), false)
                : new RunFolder(Files.createDirectories(Path.of(wanted)), true);
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
