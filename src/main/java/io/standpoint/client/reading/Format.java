package io.standpoint.client.reading;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The forms that files of articles have. */
public enum Format {
    /** An object a line. */
    JSONL("jsonl|ndjson") {
        @Override
        void read(Content content, Consumer<Item> items) throws IOException {
            JsonLines.read(content, items);
        }
    },
    /** One object or several, or an array of them, over any number of lines. */
    JSON("json") {
        @Override
        void read(Content content, Consumer<Item> items) throws IOException {
            JsonDocument.read(content, items);
        }
    },
    /** A table with a line of headings. */
    CSV("csv|tsv") {
        @Override
        void read(Content content, Consumer<Item> items) throws IOException {
            CsvFile.read(content, items);
        }
    },
    /** One article a file. */
    TEXT("txt|text") {
        @Override
        void read(Content content, Consumer<Item> items) throws IOException {
            TextFile.read(content, items);
        }
    },
    /** One page a file. */
    HTML("html?|xhtml") {
        @Override
        void read(Content content, Consumer<Item> items) throws IOException {
            HtmlFile.read(content, items);
        }
    };

    private static final Pattern JSON_START = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\\]]).*", Pattern.DOTALL);

    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|article|main|div|h1|p)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Pattern files;

    Format(String endings) {
        files = Pattern.compile(".*\\.(" + endings + ")(\\.gz)?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    }

    /** Reads the items of a file in their order. */
    abstract void read(Content content, Consumer<Item> items) throws IOException;

    boolean isJson() {
        return this == JSON || this == JSONL;
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
        return Arrays.stream(values())
                .filter(format -> format.files.matcher(file).matches())
                .findFirst();
    }
}
