package io.standpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Everything that went wrong, for programs or for a spreadsheet. */
final class ErrorFile implements Closeable {

    private final Closeable file;
    private final Lines lines;

    private ErrorFile(Closeable file, Lines lines) {
        this.file = file;
        this.lines = lines;
    }

    @FunctionalInterface
    private interface Lines {
        void add(Trouble trouble) throws IOException;
    }

    /**
     * Begins the file.
     *
     * @param path CSV where it is called so, else JSON lines; null for no file
     */
    static ErrorFile open(Path path) throws IOException {
        if (path == null) {
            return new ErrorFile(() -> {}, trouble -> {});
        }
        Writer writer = Files.newBufferedWriter(path, UTF_8);
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            JsonMapper json = new JsonMapper();
            return new ErrorFile(writer, trouble -> writer.write(json.writeValueAsString(trouble) + "\n"));
        }
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord("file", "line", "kind", "message");
        return new ErrorFile(
                csv,
                trouble ->
                        csv.printRecord(text(trouble.file()), trouble.line(), trouble.kind(), text(trouble.message())));
    }

    /** An apostrophe keeps a spreadsheet from taking text for a formula. */
    private static String text(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    void add(Trouble trouble) throws IOException {
        lines.add(trouble);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
