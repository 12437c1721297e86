package io.standpoint.client.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** One file, packed or not, of a form that is told by what is in it. Whatever is wrong with it becomes a fault. */
final class InputFile {

    private static final int HEAD = 1 << 13;
    private static final int GZIP_1 = 0x1F;
    private static final int GZIP_2 = 0x8B;

    private final Path path;
    private final ReadingOptions options;
    private final UnaryOperator<InputStream> counted;

    InputFile(Path path, ReadingOptions options, UnaryOperator<InputStream> counted) {
        this.path = path;
        this.options = options;
        this.counted = counted;
    }

    void read(Consumer<Item> items) {
        HeldBack held = new HeldBack(items);
        try {
            if (!Files.isRegularFile(path)) {
                items.accept(fault(Files.exists(path) ? "is neither a file nor a folder" : "is not there any more"));
                return;
            }
            Optional<IOException> cut = readOpened(held);
            held.end(cut.isPresent());
            cut.ifPresent(reason -> items.accept(
                    fault("is cut short or damaged (" + reason.getMessage() + "); what came before was read")));
            if (held.isEmpty() && cut.isEmpty()) {
                items.accept(fault("is empty"));
            }
        } catch (IOException e) {
            held.end(false);
            items.accept(fault("cannot be read" + held.place() + ": " + reason(e)));
        }
    }

    private Optional<IOException> readOpened(Consumer<Item> items) throws IOException {
        try (InputStream raw = new BufferedInputStream(counted.apply(Files.newInputStream(path)))) {
            CutShort unpacked = new CutShort(isGzip(raw) ? new GZIPInputStream(raw, 1 << 16) : raw);
            Content content =
                    Content.of(path.toString(), new BufferedInputStream(unpacked, 1 << 16), options.charset());
            Optional<Format> format = format(content, items);
            if (format.isPresent()) {
                format.get().read(content, items);
            }
            return unpacked.reason();
        }
    }

    private static boolean isGzip(InputStream raw) throws IOException {
        raw.mark(2);
        boolean gzip = raw.read() == GZIP_1 && raw.read() == GZIP_2;
        raw.reset();
        return gzip;
    }

    /** Empty where there is none, and the reason was told or nothing is in the file. */
    private Optional<Format> format(Content content, Consumer<Item> items) throws IOException {
        content.bytes().mark(HEAD);
        String head = new String(content.bytes().readNBytes(HEAD), content.charset());
        content.bytes().reset();
        if (head.isBlank()) {
            return Optional.empty();
        }
        if (options.format() != null) {
            return Optional.of(options.format());
        }
        Optional<Format> format = Format.recognise(path.toString(), head);
        if (isBinary(head) && format.filter(Format::isJson).isEmpty()) {
            items.accept(fault("is not text but binary data"));
            return Optional.empty();
        }
        if (format.isEmpty()) {
            items.accept(fault("is neither JSON, CSV with a heading for the text, nor HTML, and is not named .txt;"
                    + " --format text takes it as an article"));
        }
        return format;
    }

    private static boolean isBinary(String head) {
        return head.indexOf('\0') >= 0 || head.startsWith("%PDF") || head.startsWith("PK\u0003\u0004");
    }

    private Item.Fault fault(String message) {
        return new Item.Fault(new Origin(path.toString(), 0), message);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it is not there any more";
        }
        if (e instanceof CharacterCodingException) {
            return "its encoding is another";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Passes every item on once the next one is there: the last of a file that is cut short is not whole. */
    private static final class HeldBack implements Consumer<Item> {

        private final Consumer<Item> items;
        private Item last;

        HeldBack(Consumer<Item> items) {
            this.items = items;
        }

        @Override
        public void accept(Item item) {
            if (last != null) {
                items.accept(last);
            }
            last = item;
        }

        void end(boolean cut) {
            if (last == null) {
                return;
            }
            items.accept(
                    cut && last instanceof Item.Article article
                            ? new Item.Fault(article.origin(), "may have lost its end: the file is cut short")
                            : last);
        }

        boolean isEmpty() {
            return last == null;
        }

        String place() {
            return last == null || last.origin().line() == 0
                    ? ""
                    : " after line " + last.origin().line();
        }
    }
}
