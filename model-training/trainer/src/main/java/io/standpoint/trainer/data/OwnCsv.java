package io.standpoint.trainer.data;

import io.standpoint.model.Stance;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A user's comma-separated values (RFC 4180, UTF-8, with a header): one paragraph a row. Rows of one article share
 * {@code article} and {@code subject}; {@code paragraph} gives their order; an empty {@code stance} is context without a
 * label. What is told once of an article (title, aliases, …) is taken from its first row.
 */
final class OwnCsv {

    private static final List<String> REQUIRED = List.of("article", "paragraph", "text", "subject", "stance");
    private static final List<String> OPTIONAL = List.of("title", "aliases", "kind", "source", "date", "bias", "split");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Path file;
    private final BadRows badRows;
    private final Map<List<String>, Rows> articles = new LinkedHashMap<>();

    OwnCsv(Path file, BadRows badRows) {
        this.file = file;
        this.badRows = badRows;
    }

    /** The rows of one article, in the order of their paragraph numbers. */
    private record Rows(CSVRecord first, long line, Map<Integer, LabelledParagraph> paragraphs) {}

    void read(OwnData data) throws IOException {
        try (Reader reader = OwnData.open(file);
                CSVParser parser = FORMAT.parse(reader)) {
            checkColumns(parser.getHeaderNames());
            long line = 2;
            for (CSVRecord row : parser) {
                // The record begins one line after the end of the one before: a quoted text may span lines.
                readRow(row, line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw new InvalidDataException(file + ": " + e.getCause().getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new InvalidDataException(file + ", line 1: " + e.getMessage(), e);
        }
        if (articles.isEmpty() && badRows.size() == 0) {
            throw new InvalidDataException(file + " holds no rows below its header: add one for each paragraph");
        }
        articles.values().forEach(rows -> add(rows, data));
    }

    private void checkColumns(List<String> names) throws InvalidDataException {
        Set<String> missing = new TreeSet<>(REQUIRED);
        names.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new InvalidDataException(file + ", line 1: the column " + String.join(", ", missing)
                    + " is missing; required are " + String.join(", ", REQUIRED));
        }
        Set<String> unknown = new HashSet<>(names);
        REQUIRED.forEach(unknown::remove);
        OPTIONAL.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new InvalidDataException(file + ", line 1: unknown column " + String.join(", ", unknown)
                    + "; optional are " + String.join(", ", OPTIONAL));
        }
    }

    private void readRow(CSVRecord row, long line) {
        try {
            if (!row.isConsistent()) {
                throw new IllegalArgumentException("has " + row.size() + " cells and the header "
                        + row.getParser().getHeaderNames().size());
            }
            int paragraph = paragraph(row.get("paragraph"));
            LabelledParagraph labelled = new LabelledParagraph(required(row, "text"), stance(row.get("stance")), null);
            Rows rows = articles.computeIfAbsent(
                    List.of(required(row, "article"), required(row, "subject")),
                    key -> new Rows(row, line, new TreeMap<>()));
            requireSplitOf(rows, row);
            if (rows.paragraphs().putIfAbsent(paragraph, labelled) != null) {
                throw new IllegalArgumentException("paragraph " + paragraph + " of article '" + row.get("article")
                        + "' is given twice for this subject");
            }
        } catch (IllegalArgumentException e) {
            badRows.add(file, line, e.getMessage());
        }
    }

    /** A row may leave out what the first row of its article says, but not say otherwise. */
    private static void requireSplitOf(Rows rows, CSVRecord row) {
        String split = optional(row, "split");
        if (!split.isEmpty() && !split.equals(optional(rows.first(), "split"))) {
            throw new IllegalArgumentException("split '" + split + "' is not that of the article's first row");
        }
    }

    private static String required(CSVRecord row, String column) {
        String value = row.get(column).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return value;
    }

    private static int paragraph(String cell) {
        try {
            return Integer.parseUnsignedInt(cell.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("paragraph '" + cell + "' is not a whole number of 0 or more", e);
        }
    }

    private static Stance stance(String cell) {
        return cell.isBlank() ? null : Stance.ofLabel(cell.strip());
    }

    private void add(Rows rows, OwnData data) {
        CSVRecord first = rows.first();
        try {
            data.add(
                    new LabelledArticle(
                            first.get("article").strip(),
                            "own",
                            optional(first, "kind"),
                            new Subject(first.get("subject").strip(), aliases(optional(first, "aliases"))),
                            optional(first, "title"),
                            optional(first, "source"),
                            optional(first, "date"),
                            optional(first, "bias"),
                            List.copyOf(rows.paragraphs().values())),
                    optional(first, "split"));
        } catch (IllegalArgumentException e) {
            badRows.add(file, rows.line(), e.getMessage());
        }
    }

    private static String optional(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column).strip() : "";
    }

    private static List<String> aliases(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }
}
