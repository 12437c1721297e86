package io.standpoint.client.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    private Path folder;

    @Test
    void columns_are_fields_whatever_they_are_called() throws IOException {
        Found found = Found.in(
                csv(
                        """
                ID,Headline,Body,Date,Publication
                7,"Tram, at last","It runs.

                People like it.",2026-02-27,Observer
                """));

        assertThat(found.article())
                .isEqualTo(
                        Found.object(
                                """
                {'title': 'Tram, at last', 'text': 'It runs.\\n\\nPeople like it.', 'source': 'Observer',
                 'publishedAt': '2026-02-27', 'externalId': '7'}"""));
    }

    @Test
    void rows_know_the_line_that_they_begin_in() throws IOException {
        Found found = Found.in(csv("id,text\n1,\"a\nb\"\n\n2,c\n3,\"d\n\ne\"\n"));

        assertThat(found.linesOfArticles()).containsExactly(2L, 5L, 6L);
    }

    @Test
    void semicolons_and_tabulators_separate_too() throws IOException {
        Path semicolons = Found.write(folder.resolve("a.csv"), "title;text\nOne, two;Three\n");
        Path tabulators = Found.write(folder.resolve("b.tsv"), "title\ttext\nFour\tFive\n");

        assertThat(Found.in(semicolons, tabulators).texts()).containsExactly("Three", "Five");
    }

    @Test
    void a_row_with_another_number_of_cells_is_told() throws IOException {
        Found found = Found.in(csv("id,text\n1,One\n2\n3,Three,more\n4,Four\n"));

        assertThat(found.texts()).containsExactly("One", "Four");
        assertThat(found.faults())
                .containsExactly(
                        "3 has 1 cells where the line of headings has 2",
                        "4 has 3 cells where the line of headings has 2");
    }

    @Test
    void goes_on_behind_a_stray_quotation_mark() throws IOException {
        Found found = Found.in(csv("id,text\n1,One\n2,\"Tw\"o\n3,Three\n"));

        assertThat(found.texts()).containsExactly("One", "Three");
        assertThat(found.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                .startsWith("3 "));
    }

    @Test
    void a_quotation_mark_without_end_does_not_swallow_the_memory() throws IOException {
        Path file = csv("id,text\n1,One\n2,\"Two\n" + "3,Three\n".repeat(ItemLimit.CHARACTERS / 8 + 10_000));

        Found found = Found.in(file);

        assertThat(found.texts()).containsExactly("One");
        assertThat(found.faults()).singleElement().asString().contains("without an end");
    }

    @Test
    void a_quotation_mark_that_the_file_ends_in_is_told() throws IOException {
        Found found = Found.in(csv("id,text\n1,One\n2,\"Two\n"));

        assertThat(found.texts()).containsExactly("One");
        assertThat(found.faults()).singleElement().asString().contains("not CSV");
    }

    @Test
    void a_table_without_text_is_refused_with_its_columns() throws IOException {
        Found found = Found.in(csv("id,headline\n1,One\n"));

        assertThat(found.faults()).singleElement().asString().startsWith("1 ").contains("names id, headline");
    }

    @Test
    void bytes_of_another_encoding_are_told_and_read_where_it_is_named() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Path file = Files.write(folder.resolve("a.csv"), "id,text\n1,\u201cCaf\u00e9\u201d\n2,Two\n".getBytes(windows));

        assertThat(Found.in(file).texts()).containsExactly("Two");
        assertThat(Found.in(file).faults()).singleElement().asString().startsWith("2 text holds bytes");
        assertThat(Found.in(new ReadingOptions(null, windows, Defaults.NONE, Set.of()), file)
                        .texts())
                .containsExactly("\u201cCaf\u00e9\u201d", "Two");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        Path utf8 = csv("\uFEFFtext,id\nOne,1\n");
        Path utf16 = Files.write(folder.resolve("b.csv"), "\uFEFFtext,id\nTwo,2\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(Found.in(utf8, utf16).texts()).containsExactly("One", "Two");
    }

    private Path csv(String content) throws IOException {
        return Found.write(folder.resolve("a.csv"), content);
    }
}
