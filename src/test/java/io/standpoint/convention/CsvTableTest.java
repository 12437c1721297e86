package io.standpoint.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private final StringBuilder out = new StringBuilder();

    @Test
    void begins_with_headings_and_quotes_what_needs_it() throws IOException {
        CsvTable table = new CsvTable(out, List.of("a", "b"));
        table.row(List.of("one, \"two\"", "three\nfour"));
        table.row(Arrays.asList(null, "ö"));

        assertThat(out).hasToString("a,b\r\n\"one, \"\"two\"\"\",\"three\nfour\"\r\n,ö\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void puts_an_apostrophe_before_what_a_spreadsheet_would_take_for_a_formula(String text) throws IOException {
        assertThat(readBack(text)).isEqualTo("'" + text);
    }

    @Test
    void leaves_numbers_as_they_are() throws IOException {
        assertThat(readBack(-0.25)).isEqualTo("-0.25");
    }

    @Property(tries = 200)
    void text_comes_back_as_it_was_but_for_the_apostrophe(@ForAll String text) throws IOException {
        StringBuilder own = new StringBuilder();
        new CsvTable(own, List.of("a", "b")).row(List.of("x", text));

        String back = rows(own).get(1).get(1);

        assertThat(back.equals(text) || back.equals("'" + text)).isTrue();
        assertThat(back).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
    }

    private String readBack(Object cell) throws IOException {
        new CsvTable(out, List.of("a", "b")).row(List.of("x", cell));
        return rows(out).get(1).get(1);
    }

    private static List<CSVRecord> rows(CharSequence written) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(written.toString())).getRecords();
    }
}
