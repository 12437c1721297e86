package io.standpoint.trainer.fetch;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/** The files that a data set's authors publish, in a folder or an archive; nothing is unpacked to the disk. */
interface UpstreamFiles extends Closeable {

    /** No published file is near this size; a larger one is an error or an attack. */
    int MAX_FILE_BYTES = 64 << 20;

    /**
     * Opens a folder (a clone of the repository, an unpacked archive) or a {@code .zip} archive.
     *
     * @throws InvalidDataException where it is neither
     * @throws IOException where it cannot be read
     */
    static UpstreamFiles open(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new UpstreamFolder(place);
        }
        if (!Files.isRegularFile(place)) {
            throw new InvalidDataException(place + ": no such file or folder");
        }
        try {
            return new UpstreamArchive(place);
        } catch (ZipException e) {
            throw new InvalidDataException(
                    place + " is no .zip archive (" + e.getMessage() + "): unpack other archives and name the folder",
                    e);
        }
    }

    /** The paths of all files, with {@code /} between folders, in a fixed order. */
    List<String> paths();

    /** What messages call a file. */
    String describe(String path);

    /** Opens one of the {@link #paths()}. */
    InputStream open(String path) throws IOException;

    /**
     * Reads a whole file.
     *
     * @throws InvalidDataException where it has more than {@link #MAX_FILE_BYTES}
     * @throws IOException where reading fails
     */
    default byte[] read(String path) throws IOException {
        try (InputStream in = open(path)) {
            byte[] content = in.readNBytes(MAX_FILE_BYTES + 1);
            if (content.length > MAX_FILE_BYTES) {
                throw new InvalidDataException(describe(path) + " has more than " + MAX_FILE_BYTES + " bytes");
            }
            return content;
        } catch (ZipException e) {
            throw new InvalidDataException(describe(path) + " is damaged: " + e.getMessage(), e);
        }
    }
}
