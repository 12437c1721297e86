package io.standpoint.client.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of JSON, and documents. */
class JsonTest {

    @TempDir
    private Path folder;

    @Test
    void lines_are_articles_and_know_where_they_stand() throws IOException {
        Path file = Found.write(
                folder.resolve("a.jsonl"), "{\"text\": \"One\"}\n\r\n{\"text\": \"Two\"}\r\n{\"text\":\"Three\"}");

        Found found = Found.in(file);

        assertThat(found.texts()).containsExactly("One", "Two", "Three");
        assertThat(found.linesOfArticles()).containsExactly(1L, 3L, 4L);
    }

    @Test
    void broken_lines_do_not_harm_the_others() throws IOException {
        Path file = Found.write(
                folder.resolve("a.jsonl"),
                "{\"text\": \"One\"}\n{\"text\": \"Tw\n[1]\n{\"text\": \"Four\"} {}\n{\"text\": \"Five\"}\nnonsense\n");

        Found found = Found.in(file);

        assertThat(found.texts()).containsExactly("One", "Five");
        assertThat(found.faults())
                .hasSize(4)
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("2 not JSON: "),
                        fault -> assertThat(fault).startsWith("3 not an object"),
                        fault -> assertThat(fault).startsWith("4 not JSON: "),
                        fault -> assertThat(fault).startsWith("6 not JSON: "));
    }

    @Test
    void a_first_line_that_is_broken_leaves_lines_lines() throws IOException {
        Path file = Found.write(folder.resolve("a.ndjson"), "{\"text\": \"On\n{\"text\": \"Two\"}\n");

        Found found = Found.in(file);

        assertThat(found.texts()).containsExactly("Two");
        assertThat(found.faults()).singleElement().asString().startsWith("1 not JSON: ");
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_of_their_line_alone() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.write(
                file, "{\"text\": \"One\"}\n{\"text\": \"Caf\u00e9\"}\n{\"text\": \"Three\"}\n".getBytes(ISO_8859_1));

        Found found = Found.in(file);

        assertThat(found.texts()).containsExactly("One", "Three");
        assertThat(found.faults())
                .singleElement()
                .asString()
                .startsWith("2 text holds bytes")
                .contains("--encoding");
    }

    @Test
    void half_a_surrogate_pair_is_told() throws IOException {
        Found found = Found.in(Found.write(folder.resolve("a.jsonl"), "{\"text\": \"One \\ud800\"}\n"));

        assertThat(found.faults()).singleElement().asString().contains("half of a surrogate pair");
    }

    @Test
    void letters_beyond_the_first_plane_are_fine() throws IOException {
        Found found = Found.in(Found.write(folder.resolve("a.jsonl"), "{\"text\": \"\uD800\uDC00 \uD83D\uDE00\"}\n"));

        assertThat(found.texts()).containsExactly("\uD800\uDC00 \uD83D\uDE00");
    }

    @Test
    void a_line_without_end_is_told_and_passed_over() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Found.write(file, "{\"text\": \"" + "x".repeat(ItemLimit.CHARACTERS) + "\"}\n{\"text\": \"Two\"}\n");

        Found found = Found.in(file);

        assertThat(found.texts()).containsExactly("Two");
        assertThat(found.faults()).singleElement().asString().startsWith("1 a line of more than");
    }

    @Test
    void documents_hold_one_article_or_several_or_an_array() throws IOException {
        Path one = Found.write(folder.resolve("1.json"), "{\n  \"text\": \"One\"\n}\n");
        Path several = Found.write(folder.resolve("2.json"), "{\n\"text\": \"Two\"\n}\n{\n\"text\": \"Three\"\n}\n");
        Path array = Found.write(folder.resolve("3.json"), "[\n{\"text\": \"Four\"},\n{\"text\": \"Five\"},\n6]");

        Found found = Found.in(one, several, array);

        assertThat(found.texts()).containsExactly("One", "Two", "Three", "Four", "Five");
        assertThat(found.linesOfArticles()).containsExactly(1L, 1L, 4L, 2L, 3L);
        assertThat(found.faults()).singleElement().asString().startsWith("4 not an object");
    }

    @Test
    void a_document_that_breaks_off_gives_what_came_before() throws IOException {
        Found found = Found.in(Found.write(folder.resolve("a.json"), "[\n{\"text\": \"One\"},\n{\"text\": \"Tw"));

        assertThat(found.texts()).containsExactly("One");
        assertThat(found.faults()).singleElement().asString().contains("the rest of the file was not read");
    }

    @Test
    void a_json_file_of_lines_is_read_as_lines() throws IOException {
        Found found =
                Found.in(Found.write(folder.resolve("a.json"), "{\"text\": \"One\"}\n{\"te\n{\"text\": \"Three\"}\n"));

        assertThat(found.texts()).isEqualTo(List.of("One", "Three"));
        assertThat(found.faults()).singleElement().asString().startsWith("2 ");
    }
}
