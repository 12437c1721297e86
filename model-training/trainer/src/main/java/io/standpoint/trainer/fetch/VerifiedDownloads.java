package io.standpoint.trainer.fetch;

import io.standpoint.model.AtomicFile;
import io.standpoint.trainer.data.Fingerprint;
import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Downloads that are what they should be. A file is held to the checksum in the registry; where the registry has none,
 * to the one found at the first download, which is kept in {@code FILE.sha256} beside it, in the form that
 * {@code sha256sum -c} reads.
 */
final class VerifiedDownloads {

    private static final int HEX_DIGITS = 64;

    private final Path folder;
    private final Downloader downloader;
    private final TransferLog log;

    VerifiedDownloads(Path folder, Downloader downloader, TransferLog log) {
        this.folder = folder;
        this.downloader = downloader;
        this.log = log;
    }

    /** A file that is there and is right. */
    record Verified(String url, String sha256, long bytes) {}

    /**
     * Downloads a file unless it is there.
     *
     * @param file what to get
     * @param trustFirst whether a file without a known checksum may be taken as it is
     * @return the file, in the folder under its name
     * @throws InvalidDataException where no checksum is known and the first is not trusted, or the checksum is wrong
     * @throws IOException where it cannot be downloaded or written
     */
    Verified get(RemoteFile file, boolean trustFirst) throws IOException {
        Path target = folder.resolve(file.file());
        Optional<String> expected = file.pinned().isPresent() ? file.pinned() : recorded(file);
        if (expected.isEmpty() && !trustFirst) {
            throw new InvalidDataException("no checksum of " + file.url() + " is known, so a changed file would not be"
                    + " noticed. Give --trust-on-first-use to take the file as it is now: its checksum is then kept in "
                    + lock(file) + ", and every later download is held to it");
        }
        if (Files.isRegularFile(target)) {
            log.say(target + " is there already");
        } else {
            downloader.download(file.url(), target);
        }
        String found = new Fingerprint().add(target).hex();
        if (expected.isPresent()) {
            requireSame(file, target, expected.get(), found);
        } else {
            record(file, found);
        }
        return new Verified(file.url().toString(), found, Files.size(target));
    }

    private Path lock(RemoteFile file) {
        return folder.resolve(file.file() + ".sha256");
    }

    private Optional<String> recorded(RemoteFile file) throws IOException {
        Path lock = lock(file);
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        String line = Files.readString(lock, StandardCharsets.UTF_8);
        String hex = line.substring(0, Math.min(HEX_DIGITS, line.length()));
        if (!hex.matches("[0-9a-f]{" + HEX_DIGITS + "}")) {
            throw new InvalidDataException(lock + " holds no SHA-256: delete it to take the next download on trust");
        }
        return Optional.of(hex);
    }

    private void record(RemoteFile file, String found) throws IOException {
        byte[] line = (found + "  " + file.file() + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(lock(file), out -> out.write(line));
        log.say("SHA-256 of " + file.file() + ", taken on trust and kept in " + lock(file) + ": " + found);
    }

    private void requireSame(RemoteFile file, Path target, String expected, String found) throws IOException {
        if (found.equals(expected)) {
            return;
        }
        Path aside = target.resolveSibling(file.file() + ".rejected");
        long bytes = Files.size(target);
        Files.move(target, aside, StandardCopyOption.REPLACE_EXISTING);
        String source = file.pinned().isPresent() ? "the registry" : lock(file).toString();
        throw new InvalidDataException(String.format(
                Locale.ROOT,
                "%s is not what %s expects. SHA-256 expected: %s, found: %s (%,d bytes%s). It is kept as %s and not used;"
                        + " run the command again, and if it is the same, its authors have changed it",
                file.url(),
                source,
                expected,
                found,
                bytes,
                file.bytes() == null ? "" : String.format(Locale.ROOT, " instead of %,d", file.bytes()),
                aside));
    }
}
