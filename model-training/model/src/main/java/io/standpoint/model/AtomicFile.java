package io.standpoint.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files such that a reader finds the whole new file or what was there before, never half a file. */
public final class AtomicFile {

    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the whole content.
         *
         * @param out buffered; the caller closes it
         * @throws IOException where writing fails; nothing is kept then
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file beside its place under the name with {@code .part} added, forces it to the disk and moves it into
     * place. Missing folders are made. A writer that was killed leaves only the {@code .part} file, which the next one
     * overwrites.
     *
     * @param file the file to make or to replace
     * @param content what to write
     * @throws IOException where it cannot be written; {@code file} is as it was before
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.createDirectories(target.getParent());
        try {
            writeThrough(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void writeThrough(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }
}
