package io.standpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.client.reading.Item;
import io.standpoint.client.reading.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/**
 * What the server took, a line of JSON a batch, so that an import that was stopped goes on behind the last of them. The
 * first line says which import it is.
 */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String START = "{\"standpointImport\":";

    private final Path file;
    private final FileChannel channel;
    private String run;
    private boolean used;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * A batch.
     *
     * @param importId null where nothing in it could be read
     * @param next where the archive goes on
     */
    record Entry(String importId, Origins origins, List<Item.Fault> faults, Position next) {}

    /**
     * Opens a journal, or begins one.
     *
     * @param arguments what makes the import what it is
     * @throws UnusableJournalException if the file is of another import or in use
     */
    static Journal open(Path file, JsonNode arguments) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file, channel);
            Journal journal = new Journal(file, channel);
            journal.begin(arguments);
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * The first line.
     *
     * @param run names this import among others of the same arguments
     */
    private record Header(int standpointImport, String run, JsonNode arguments) {}

    private static void lock(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // By this program itself, which is as bad
        }
        throw new UnusableJournalException(
                "Another import writes to " + file + "; name another journal with --journal, or wait for its end.");
    }

    private void begin(JsonNode arguments) throws IOException {
        String found = firstLine();
        long whole = wholeLines();
        if (found.isEmpty() || (whole == 0 && (found.startsWith(START) || START.startsWith(found)))) {
            run = UUID.randomUUID().toString();
            channel.truncate(0);
            write(JSON.writeValueAsString(new Header(1, run, arguments)));
        } else {
            run = header(found, arguments).run();
            // A line without an end was being written when the program was killed
            channel.truncate(whole);
            channel.position(whole);
            used = true;
        }
    }

    /** Empty where there is none. */
    private String firstLine() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (CharacterCodingException e) {
            throw foreign();
        }
    }

    private Header header(String found, JsonNode arguments) {
        Header header;
        try {
            header = JSON.readValue(found, Header.class);
        } catch (JsonProcessingException e) {
            throw foreign();
        }
        if (!arguments.equals(header.arguments())) {
            throw new UnusableJournalException(file + " is of an import with other arguments: " + header.arguments()
                    + ". Start that one again to finish it, or name another journal with --journal, or delete it.");
        }
        return header;
    }

    private UnusableJournalException foreign() {
        return new UnusableJournalException(file + " is not the journal of an import; name another with --journal.");
    }

    /** Up to where lines have an end. */
    private long wholeLines() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long end = 0;
        for (long position = 0; channel.read(buffer, position) > 0; position += buffer.limit(), buffer.clear()) {
            buffer.flip();
            for (int i = buffer.limit() - 1; i >= 0; i--) {
                if (buffer.get(i) == '\n') {
                    end = position + i + 1;
                    break;
                }
            }
        }
        return end;
    }

    /** Takes every batch of earlier runs, one after another. */
    void forEach(EntryConsumer consumer) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                consumer.accept(JSON.readValue(line, Entry.class));
            }
        } catch (JsonProcessingException e) {
            throw new UnusableJournalException(file + " is damaged: " + e.getOriginalMessage()
                    + ". Delete it to start anew; what is stored is not stored again.");
        }
    }

    /** Takes a batch of an earlier run. */
    @FunctionalInterface
    interface EntryConsumer {
        void accept(Entry entry) throws IOException;
    }

    /** Adds a batch, durably. */
    void append(Entry entry) throws IOException {
        used = true;
        write(JSON.writeValueAsString(entry));
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** Names this import: another one of the same files is to be asked for anew. */
    String run() {
        return run;
    }

    /** Whether there is a batch to go on behind. */
    boolean isUsed() {
        return used;
    }

    /** Once everything is done. */
    void finish() {
        used = false;
    }

    /** Leaves the file where there is something to go on with. */
    @Override
    public void close() throws IOException {
        if (!used) {
            Files.deleteIfExists(file);
        }
        channel.close();
    }
}
