package io.standpoint.client.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Files and folders, read in the same order every time. */
public final class Archive {

    private final List<Path> inputs;
    private final ReadingOptions options;
    private final MappingNotes notes = new MappingNotes();
    private final ArticleFields fields;
    private long bytesRead;

    public Archive(List<Path> inputs, ReadingOptions options) {
        this.inputs = List.copyOf(inputs);
        this.options = options;
        this.fields = new ArticleFields(options.defaults(), notes);
    }

    /** Takes what is found. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes an article or a fault.
         *
         * @param next where to go on behind it
         */
        void accept(Item item, Position next);
    }

    /** The size of all files, packed where they are. */
    public long bytes() {
        long[] bytes = {0};
        walk(inputs, file -> bytes[0] += size(file), folder -> {});
        return bytes[0];
    }

    /** How much of it was read. */
    public long bytesRead() {
        return bytesRead;
    }

    public MappingNotes notes() {
        return notes;
    }

    /**
     * Reads on.
     *
     * @return whether the file of the position was there; if not, nothing was read
     */
    public boolean read(Position from, Sink sink) {
        Passing passing = new Passing(from, sink);
        walk(inputs, passing::file, passing::unreadable);
        return passing.begun;
    }

    private void walk(List<Path> paths, Consumer<Path> files, Consumer<Path> unreadable) {
        for (Path path : paths) {
            if (options.excluded().contains(path.toAbsolutePath().normalize())) {
                continue;
            }
            if (!Files.isDirectory(path)) {
                files.accept(path);
                continue;
            }
            List<Path> entries;
            try {
                entries = entries(path);
            } catch (IOException e) {
                unreadable.accept(path);
                continue;
            }
            walk(entries, files, unreadable);
        }
    }

    /** Without hidden ones, and without links to folders, which may lead in circles. */
    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                boolean linkedFolder = Files.isDirectory(entry) && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                if (!linkedFolder && !entry.getFileName().toString().startsWith(".")) {
                    entries.add(entry);
                }
            }
        }
        entries.sort(null);
        return entries;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Passes on what lies behind a position. */
    private final class Passing {

        private final Position from;
        private final Sink sink;
        private boolean begun;

        Passing(Position from, Sink sink) {
            this.from = from;
            this.sink = sink;
            this.begun = from.file() == null;
        }

        void file(Path file) {
            if (!begun && !file.toString().equals(from.file())) {
                bytesRead += size(file);
                return;
            }
            pass(file, items -> new InputFile(file, options, CountedStream::new).read(items));
        }

        void unreadable(Path folder) {
            if (begun || folder.toString().equals(from.file())) {
                pass(
                        folder,
                        items -> items.accept(
                                new Item.Fault(new Origin(folder.toString(), 0), "is a folder that cannot be read")));
            }
        }

        private void pass(Path file, Consumer<Consumer<Item>> reading) {
            long skipped = begun ? 0 : from.items();
            begun = true;
            long[] number = {0};
            reading.accept(item -> {
                number[0]++;
                if (number[0] > skipped) {
                    sink.accept(
                            item instanceof Item.Article article ? fields.map(article) : item,
                            new Position(file.toString(), number[0]));
                }
            });
        }
    }

    private final class CountedStream extends FilterInputStream {

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytesRead += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytesRead += Math.max(read, 0);
            return read;
        }
    }
}
