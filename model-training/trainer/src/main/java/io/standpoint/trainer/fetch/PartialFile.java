package io.standpoint.trainer.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.model.AtomicFile;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What has arrived of a file: {@code NAME.part}, with {@code NAME.part.json} beside it, which tells the address and the
 * version that the server named. Without that version nothing is added to what is there, for two versions in one file
 * would be neither.
 */
final class PartialFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path target;
    private final Path part;
    private final Path about;
    private final URI url;

    private record About(String url, String version) {}

    PartialFile(Path target, URI url) {
        this.target = target;
        this.url = url;
        part = target.resolveSibling(target.getFileName() + ".part");
        about = target.resolveSibling(target.getFileName() + ".part.json");
    }

    long size() throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** How much more the disk takes; 0 is never full, for some file systems do not tell. */
    long freeBytes() throws IOException {
        long free = Files.getFileStore(part.toAbsolutePath().getParent()).getUsableSpace();
        return free == 0 ? Long.MAX_VALUE : free;
    }

    /** The version of what is there: an entity tag or a date, as {@code If-Range} takes it. */
    Optional<String> version() throws IOException {
        if (!Files.exists(about)) {
            return Optional.empty();
        }
        try {
            About found = JSON.readValue(Files.readAllBytes(about), About.class);
            return url.toString().equals(found.url()) ? Optional.ofNullable(found.version()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Starts anew; {@code version} is empty where the server names none that identifies the bytes. */
    void restart(Optional<String> version) throws IOException {
        // In this order: a part without its version is not gone on with, another version's part would be.
        discard();
        Files.createDirectories(part.toAbsolutePath().getParent());
        if (version.isPresent()) {
            byte[] content = JSON.writeValueAsBytes(new About(url.toString(), version.get()));
            AtomicFile.write(about, out -> out.write(content));
        }
    }

    FileChannel append() throws IOException {
        return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    void discard() throws IOException {
        Files.deleteIfExists(about);
        Files.deleteIfExists(part);
    }

    void complete() throws IOException {
        try (FileChannel channel = append()) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(about);
    }
}
