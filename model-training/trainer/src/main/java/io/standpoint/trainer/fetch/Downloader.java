package io.standpoint.trainer.fetch;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ProgressBar;

/**
 * Downloads one file over HTTP. What has arrived is kept; a later try, of this run or another, asks for the rest alone
 * (RFC 9110, section 14) on condition that the server still has the same version ({@code If-Range}), and starts anew
 * where it has not or cannot tell. Passing errors are tried again after growing pauses.
 */
final class Downloader {

    private static final int HTTP_RANGE_NOT_SATISFIABLE = 416;
    private static final int HTTP_TOO_MANY_REQUESTS = 429;
    private static final int BUFFER = 1 << 16;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final Settings settings;
    private final TransferLog log;

    Downloader(Settings settings, TransferLog log) {
        this.settings = settings;
        this.log = log;
    }

    /**
     * How patient a download is.
     *
     * @param connecting longest wait for a connection
     * @param reading longest wait for the next bytes
     * @param tries without any new bytes, before it gives up
     * @param pause before the second try; doubled before each further one
     * @param maximumBytes a larger file is refused
     */
    record Settings(Duration connecting, Duration reading, int tries, Duration pause, long maximumBytes) {

        static final Settings DEFAULT =
                new Settings(Duration.ofSeconds(20), Duration.ofSeconds(60), 5, Duration.ofSeconds(2), 8L << 30);
    }

    /** A problem that may be gone at the next try. */
    private static final class PassingProblem extends IOException {

        private static final long serialVersionUID = 1L;

        PassingProblem(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Downloads a file.
     *
     * @param url where it is; redirects are followed within the same protocol
     * @param target replaced once everything has arrived
     * @throws InvalidDataException where the server has no such file, or still fails after all tries
     * @throws IOException where writing fails
     */
    void download(URI url, Path target) throws IOException {
        PartialFile part = new PartialFile(target, url);
        Duration pause = settings.pause();
        for (int tries = 1; ; tries++) {
            long before = part.size();
            try {
                transfer(url, target.getFileName().toString(), part);
                part.complete();
                return;
            } catch (PassingProblem problem) {
                if (part.size() > before) {
                    tries = 1;
                    pause = settings.pause();
                }
                if (tries >= settings.tries()) {
                    throw new InvalidDataException(
                            url + ": " + problem.getMessage() + "; gave up after " + tries + " tries. "
                                    + kept(part.size()) + "Run the same command again later",
                            problem);
                }
                log.say(url + ": " + problem.getMessage() + "; trying again in " + seconds(pause) + " s");
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static String kept(long bytes) {
        return bytes == 0 ? "" : String.format(Locale.ROOT, "The %,d bytes that arrived are kept. ", bytes);
    }

    private static String seconds(Duration pause) {
        return String.format(Locale.ROOT, "%.0f", pause.toMillis() / 1e3);
    }

    private static void sleep(Duration pause) throws InterruptedIOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the next try");
        }
    }

    private void transfer(URI url, String name, PartialFile part) throws IOException {
        HttpURLConnection connection = request(url, part);
        try {
            int status = status(connection);
            if (status == HttpURLConnection.HTTP_OK) {
                part.restart(version(connection));
            } else if (status == HttpURLConnection.HTTP_PARTIAL) {
                requireContinuation(connection, part);
            } else {
                throw refusal(url, status, part);
            }
            receive(connection, name, part);
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection request(URI url, PartialFile part) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout((int) settings.connecting().toMillis());
        connection.setReadTimeout((int) settings.reading().toMillis());
        connection.setUseCaches(false);
        connection.setRequestProperty("User-Agent", "standpoint-trainer");
        // A compressed answer would have other bytes than those the checksum and the ranges count.
        connection.setRequestProperty("Accept-Encoding", "identity");
        Optional<String> version = part.version();
        if (version.isPresent() && part.size() > 0) {
            connection.setRequestProperty("Range", "bytes=" + part.size() + "-");
            connection.setRequestProperty("If-Range", version.get());
        }
        return connection;
    }

    private static int status(HttpURLConnection connection) throws PassingProblem {
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new PassingProblem("no answer (" + reason(e) + ")", e);
        }
    }

    private static String reason(IOException problem) {
        return problem.getClass().getSimpleName() + (problem.getMessage() == null ? "" : ": " + problem.getMessage());
    }

    /** A weak entity tag does not promise the same bytes; a date does well enough (RFC 9110, section 8.8.2.2). */
    private static Optional<String> version(HttpURLConnection connection) {
        String tag = connection.getHeaderField("ETag");
        return tag != null && !tag.startsWith("W/")
                ? Optional.of(tag)
                : Optional.ofNullable(connection.getHeaderField("Last-Modified"));
    }

    private static void requireContinuation(HttpURLConnection connection, PartialFile part) throws IOException {
        String range = connection.getHeaderField("Content-Range");
        Matcher matcher = CONTENT_RANGE.matcher(range == null ? "" : range);
        boolean continues = matcher.matches() && matcher.group(1).equals(String.valueOf(part.size()));
        String tag = connection.getHeaderField("ETag");
        boolean sameVersion = tag == null
                || part.version()
                        .filter(version -> version.startsWith("\""))
                        .map(tag::equals)
                        .orElse(true);
        if (!continues || !sameVersion) {
            part.discard();
            throw new PassingProblem("the server sent another part than asked for: starting anew", null);
        }
    }

    private static IOException refusal(URI url, int status, PartialFile part) throws IOException {
        if (status == HTTP_RANGE_NOT_SATISFIABLE) {
            part.discard();
            return new PassingProblem("the server's file is shorter than what has arrived: starting anew", null);
        }
        if (status >= HttpURLConnection.HTTP_INTERNAL_ERROR
                || status == HTTP_TOO_MANY_REQUESTS
                || status == HttpURLConnection.HTTP_CLIENT_TIMEOUT) {
            return new PassingProblem("the server answered " + status, null);
        }
        if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE) {
            return new InvalidDataException(url + " is not there (" + status
                    + "): its authors may have moved it. Look for it on the data set's homepage (fetch --list), then"
                    + " correct 'url' in the registry, or download it yourself and name it with --from");
        }
        return new InvalidDataException(
                url + ": the server answered " + status + ": download it yourself and name it with --from");
    }

    private void receive(HttpURLConnection connection, String name, PartialFile part) throws IOException {
        long start = part.size();
        long announced = connection.getContentLengthLong();
        long total = announced < 0 ? -1 : start + announced;
        requireRoom(part, name, total);
        try (InputStream in = body(connection);
                FileChannel out = part.append();
                ProgressBar bar = log.bytes(name, start, total)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                write(out, ByteBuffer.wrap(buffer, 0, read));
                bar.stepBy(read);
                if (bar.getCurrent() > settings.maximumBytes()) {
                    throw tooLarge(part, name);
                }
            }
        }
        if (total >= 0 && part.size() < total) {
            throw new PassingProblem(
                    String.format(Locale.ROOT, "cut off after %,d of %,d bytes", part.size(), total), null);
        }
    }

    private void requireRoom(PartialFile part, String name, long total) throws IOException {
        if (total > settings.maximumBytes()) {
            throw tooLarge(part, name);
        }
        long free = part.freeBytes();
        if (total - part.size() > free) {
            throw new InvalidDataException(String.format(
                    Locale.ROOT, "%s needs %,d bytes more and the disk has %,d", name, total - part.size(), free));
        }
    }

    private InvalidDataException tooLarge(PartialFile part, String name) throws IOException {
        part.discard();
        return new InvalidDataException(
                String.format(Locale.ROOT, "%s has more than %,d bytes: refused", name, settings.maximumBytes()));
    }

    private static InputStream body(HttpURLConnection connection) throws PassingProblem {
        try {
            return connection.getInputStream();
        } catch (IOException e) {
            throw new PassingProblem("no answer (" + reason(e) + ")", e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws PassingProblem {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new PassingProblem("cut off (" + reason(e) + ")", e);
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new InvalidDataException(
                    "cannot write the download: " + e.getMessage() + "; what arrived is kept, and a later run goes on",
                    e);
        }
    }
}
