package io.standpoint.client.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table with a line of headings, whose cells are separated by comma, semicolon or tabulator. */
final class CsvFile {

    private static final int LONGEST_HEADINGS = 1 << 16;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final Content content;
    private final Consumer<Item> items;
    private final ItemLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvFile(Content content, Consumer<Item> items, ItemLimit limit, CSVParser parser) {
        this.content = content;
        this.items = items;
        this.limit = limit;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** Whether this begins with a line of headings, one of them of a text. */
    static boolean begins(String head) {
        try (CSVParser parser = CSVParser.parse(new StringReader(firstLine(head)), format(firstLine(head)))) {
            return parser.stream().anyMatch(record -> record.size() > 1 && Field.haveText(record.toList()));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    static void read(Content content, Consumer<Item> items) throws IOException {
        BufferedReader text = new BufferedReader(content.text(), LONGEST_HEADINGS);
        char[] head = new char[LONGEST_HEADINGS];
        text.mark(LONGEST_HEADINGS);
        int length = Math.max(text.read(head), 0);
        text.reset();
        ItemLimit limit = new ItemLimit(text);
        try (CSVParser parser = CSVParser.parse(limit, format(firstLine(new String(head, 0, length))))) {
            new CsvFile(content, items, limit, parser).read();
        }
    }

    private static String firstLine(String head) {
        return head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** Spreadsheets separate by what their country does not use in numbers. */
    private static CSVFormat format(String headings) {
        char separator = SEPARATORS.get(0);
        for (char candidate : SEPARATORS) {
            if (count(headings, candidate) > count(headings, separator)) {
                separator = candidate;
            }
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(one -> one == wanted).count();
    }

    private void read() throws IOException {
        if (!hasNext()) {
            return;
        }
        List<String> headings = records.next().toList();
        if (!Field.haveText(headings)) {
            items.accept(new Item.Fault(
                    content.at(1),
                    "the first line names no column text (or body, content, paragraphs, html); it names "
                            + String.join(", ", headings)));
            return;
        }
        while (hasNext()) {
            CSVRecord record = records.next();
            items.accept(item(content.at(parser.getCurrentLineNumber() - lineEnds(record)), headings, record));
        }
    }

    /** The parser goes on behind an error: what is left of that line has another number of cells than it should. */
    private boolean hasNext() throws IOException {
        while (true) {
            limit.begin();
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof CSVException)) {
                    throw e.getCause();
                }
                items.accept(new Item.Fault(
                        content.at(parser.getCurrentLineNumber()),
                        "not CSV: " + e.getCause().getMessage()));
            }
        }
    }

    private static long lineEnds(CSVRecord record) {
        return record.stream().mapToLong(cell -> count(cell, '\n')).sum();
    }

    private static Item item(Origin origin, List<String> headings, CSVRecord record) {
        if (record.size() != headings.size()) {
            return new Item.Fault(
                    origin, "has " + record.size() + " cells where the line of headings has " + headings.size());
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < headings.size(); i++) {
            fields.put(headings.get(i).isBlank() ? "column " + (i + 1) : headings.get(i), record.get(i));
        }
        return new Item.Article(origin, fields);
    }
}
