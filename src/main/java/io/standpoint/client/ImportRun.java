package io.standpoint.client;

import io.standpoint.client.reading.Archive;
import io.standpoint.client.reading.Item;
import io.standpoint.client.reading.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads an archive, sends it batch by batch, and follows what becomes of them. */
final class ImportRun {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Archive archive;
    private final ImportServer server;
    private final Journal journal;
    private final Report report;
    private final Progress progress;
    private final Timing timing;
    private final OpenImports open;
    private final Pace pace = new Pace();
    private Position position = Position.START;
    private long articles;
    private long bytes;
    private Instant nextLook;
    private Batch batch;
    private Path spool;

    /**
     * How it passes time.
     *
     * @param untilDone whether to follow what is sent to its end
     */
    record Timing(Clock clock, Pause pause, boolean untilDone) {}

    ImportRun(Archive archive, ImportServer server, Journal journal, Report report, Progress progress, Timing timing) {
        this.archive = archive;
        this.server = server;
        this.journal = journal;
        this.report = report;
        this.progress = progress;
        this.timing = timing;
        this.open = new OpenImports(server, report);
        this.nextLook = timing.clock().instant();
    }

    /**
     * Returns the number of articles that were sent, in earlier runs too.
     *
     * @throws GaveUpException where the server leaves it no other way
     */
    long run() throws IOException {
        try {
            server.greet();
            journal.forEach(this::resume);
            sendAll();
            while (!open.isEmpty()) {
                waitAndLook();
            }
        } catch (GaveUpException e) {
            throw journal.isUsed()
                    ? new GaveUpException(
                            e.getMessage() + " What was sent is safe; the same command goes on behind it.")
                    : e;
        }
        journal.finish();
        return articles;
    }

    private void sendAll() throws IOException {
        bytes = archive.bytes();
        spool = Files.createTempFile("standpoint-import", ".ndjson.gz");
        spool.toFile().deleteOnExit();
        try {
            batch = new Batch(spool, journal.run());
            if (!archive.read(position, this::take)) {
                throw new UnusableJournalException("The journal goes on in " + position.file()
                        + ", which is not there any more. Delete the journal to start anew; what is stored is not"
                        + " stored again.");
            }
            send();
            batch.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(spool);
        }
        bytes = 0;
    }

    private void take(Item item, Position next) {
        try {
            articles += item instanceof Item.Article ? 1 : 0;
            batch.add(item, next);
            if (batch.isFull()) {
                send();
                batch = new Batch(spool, journal.run());
            }
            if (!timing.clock().instant().isBefore(nextLook)) {
                look();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send() throws IOException {
        batch.close();
        if (batch.isEmpty()) {
            return;
        }
        String id = batch.hasArticles() ? server.send(batch.file(), batch.key()) : null;
        Journal.Entry entry = batch.entry(id);
        journal.append(entry);
        follow(entry);
    }

    private void resume(Journal.Entry entry) {
        position = entry.next();
        articles += entry.origins().count();
        follow(entry);
    }

    private void follow(Journal.Entry entry) {
        entry.faults().forEach(report::unreadable);
        if (entry.importId() == null) {
            return;
        }
        if (!timing.untilDone()) {
            progress.say("sent " + entry.origins().count() + " articles as import " + entry.importId());
            return;
        }
        open.add(entry.importId(), entry.origins());
        while (open.isFull()) {
            waitAndLook();
        }
    }

    private void waitAndLook() {
        look();
        if (!open.isEmpty()) {
            timing.pause().rest(LOOK);
        }
    }

    private void look() {
        open.look();
        Instant now = timing.clock().instant();
        nextLook = now.plus(LOOK);
        pace.add(now, open.linesRead(), open.paragraphs());
        progress.show(standing());
    }

    private Progress.Standing standing() {
        boolean reading = bytes > 0 && archive.bytesRead() < bytes;
        long total = reading && archive.bytesRead() > 0
                ? Math.max(articles, Math.round((double) articles * bytes / archive.bytesRead()))
                : articles;
        long done = timing.untilDone() ? open.linesRead() : articles;
        double speed = pace.linesPerSecond();
        Optional<Duration> left =
                speed > 0 ? Optional.of(Duration.ofSeconds(Math.round((total - done) / speed))) : Optional.empty();
        return new Progress.Standing(done, total, reading, pace.paragraphsPerSecond(), left);
    }
}
