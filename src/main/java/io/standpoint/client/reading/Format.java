package io.standpoint.client.reading;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The forms that files of articles have. */
public enum Format {
    /** An object a line. */
    JSONL(JsonLines::read, ".jsonl", ".ndjson"),
    /** One object or several, or an array of them, over any number of lines. */
    JSON(JsonDocument::read, ".json"),
    /** A table with a line of headings. */
    CSV(CsvFile::read, ".csv", ".tsv"),
    /** One article a file. */
    TEXT(TextFile::read, ".txt", ".text"),
    /** One page a file. */
    HTML(HtmlFile::read, ".html", ".htm", ".xhtml");

    private static final Pattern JSON_START = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\\]]).*", Pattern.DOTALL);

    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|article|main|div|h1|p)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final FileReading reading;
    private final List<String> endings;

    Format(FileReading reading, String... endings) {
        this.reading = reading;
        this.endings = List.of(endings);
    }

    /** Reads the items of a file in their order. */
    @FunctionalInterface
    interface FileReading {
        void read(Content content, Consumer<Item> items) throws IOException;
    }

    boolean isJson() {
        return this == JSON || this == JSONL;
    }

    void read(Content content, Consumer<Item> items) throws IOException {
        reading.read(content, items);
    }

    /**
     * Goes by what a file holds, and by its name where that says nothing.
     *
     * @param file its name, with or without {@code .gz}
     * @param head the first characters
     */
    static Optional<Format> recognise(String file, String head) {
        Optional<Format> named = named(file);
        if (JSON_START.matcher(head).matches()) {
            boolean lines =
                    head.stripLeading().startsWith("{") && (named.orElse(null) == JSONL || JsonLines.begin(head));
            return Optional.of(lines ? JSONL : JSON);
        }
        if (HTML_START.matcher(head).matches()) {
            return Optional.of(HTML);
        }
        return named.or(() -> CsvFile.begins(head) ? Optional.of(CSV) : Optional.empty())
                // A document of JSON that does not begin as one has lines that can be told apart, at least
                .map(format -> format == JSON ? JSONL : format);
    }

    private static Optional<Format> named(String file) {
        String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        for (Format format : values()) {
            if (format.endings.stream().anyMatch(name::endsWith)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
