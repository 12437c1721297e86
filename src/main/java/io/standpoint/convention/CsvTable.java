package io.standpoint.convention;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as comma-separated values (RFC 4180) with a line of headings. Text that a spreadsheet would take for a formula
 * gets an apostrophe in front, which keeps the spreadsheet from doing what a stranger's text says.
 */
public final class CsvTable {

    private static final String FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;

    /**
     * Begins a table.
     *
     * @param out in UTF-8; nobody flushes it but its owner
     */
    public CsvTable(Appendable out, List<String> headings) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(headings);
    }

    /** Adds a row; a cell that is null stays empty, and only text is made safe: a number may be negative. */
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvTable::safe));
    }

    private static Object safe(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
