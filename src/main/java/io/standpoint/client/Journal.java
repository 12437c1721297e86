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

/**
 * What the server took, a line of JSON a batch, so that an import that was stopped goes on behind the last of them. The
 * first line says which import it is.
 */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final FileChannel channel;
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
            journal.begin(new Header(1, arguments));
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The first line. */
    private record Header(int standpointImport, JsonNode arguments) {}

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

    private void begin(Header header) throws IOException {
        String wanted = JSON.writeValueAsString(header);
        String found;
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            found = reader.readLine();
        } catch (CharacterCodingException e) {
            throw foreign();
        }
        long whole = wholeLines();
        if (found == null || whole == 0 && wanted.startsWith(found)) {
            channel.truncate(0);
            write(wanted);
        } else {
            check(found, header);
            // A line without an end was being written when the program was killed
            channel.truncate(whole);
            channel.position(whole);
            used = true;
        }
    }

    private void check(String found, Header header) {
        Header other;
        try {
            other = JSON.readValue(found, Header.class);
        } catch (JsonProcessingException e) {
            throw foreign();
        }
        if (!header.equals(other)) {
            throw new UnusableJournalException(file + " is of an import with other arguments: " + other.arguments()
                    + ". Start that one again to finish it, or name another journal with --journal, or delete it.");
        }
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
