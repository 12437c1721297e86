package io.standpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.client.reading.Item;
import io.standpoint.client.reading.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Articles on their way to the server, as packed lines of JSON in a file, and what could not be read between them. The
 * same archive read from the same place makes the same batch again.
 */
final class Batch implements AutoCloseable {

    static final int MOST_ITEMS = 5_000;

    /** Before they are packed. */
    private static final long MOST_BYTES = 64L << 20;

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private final Origins.Builder origins = new Origins.Builder();
    private final List<Item.Fault> faults = new ArrayList<>();
    private long bytes;
    private Position next;

    /**
     * Begins one.
     *
     * @param file which is overwritten
     * @param run the import that it belongs to
     */
    Batch(Path file, String run) throws IOException {
        this.file = file;
        digest.update(run.getBytes(UTF_8));
        this.out = new DigestOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), digest);
    }

    /** Adds what was found, and where to go on behind it. */
    void add(Item item, Position after) throws IOException {
        if (item instanceof Item.Article article) {
            add(article);
        } else if (item instanceof Item.Fault fault) {
            faults.add(fault);
        }
        next = after;
    }

    private void add(Item.Article article) throws IOException {
        byte[] line;
        try {
            line = JSON.writeValueAsBytes(article.fields());
        } catch (JsonProcessingException e) {
            faults.add(new Item.Fault(article.origin(), "cannot be written as JSON: " + e.getOriginalMessage()));
            return;
        }
        out.write(line);
        out.write('\n');
        bytes += line.length + 1L;
        origins.add(article.origin());
    }

    boolean isFull() {
        return bytes >= MOST_BYTES || origins.count() + faults.size() >= MOST_ITEMS;
    }

    /** What the journal keeps of it once the server has it. */
    Journal.Entry entry(String importId) {
        return new Journal.Entry(importId, origins.build(), List.copyOf(faults), next);
    }

    boolean hasArticles() {
        return origins.count() > 0;
    }

    boolean isEmpty() {
        return next == null;
    }

    /** The packed lines; to be read once the batch is closed. */
    Path file() {
        return file;
    }

    /** Stands for the import and the content, so that the server takes it once however often it is sent. */
    String key() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
