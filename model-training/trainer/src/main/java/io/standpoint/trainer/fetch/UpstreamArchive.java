package io.standpoint.trainer.fetch;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Published files in a {@code .zip} archive, read where they are. */
final class UpstreamArchive implements UpstreamFiles {

    private static final int MAX_ENTRIES = 1_000_000;

    private final Path file;
    private final ZipFile archive;
    private final List<String> paths;

    UpstreamArchive(Path file) throws IOException {
        this.file = file;
        archive = new ZipFile(file.toFile());
        try {
            refuse(archive.size() > MAX_ENTRIES, "holds " + archive.size() + " files");
            paths = archive.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .sorted()
                    .toList();
            for (String path : paths) {
                // Nothing is unpacked, so such a name does no harm here; but it shows what kind of archive this is.
                refuse(leavesTheFolder(path), "holds a file that would be written outside its folder: " + path);
            }
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private void refuse(boolean refused, String reason) throws InvalidDataException {
        if (refused) {
            throw new InvalidDataException(file + " cannot be used: it " + reason);
        }
    }

    private static boolean leavesTheFolder(String path) {
        String plain = path.replace('\\', '/');
        return plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || Arrays.asList(plain.split("/")).contains("..");
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public String describe(String path) {
        return file + "!" + path;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return archive.getInputStream(archive.getEntry(path));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
