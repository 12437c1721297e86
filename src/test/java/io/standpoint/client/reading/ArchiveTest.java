package io.standpoint.client.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void folders_are_read_in_the_order_of_names_with_all_in_them() throws IOException {
        Files.createDirectories(folder.resolve("b/deep"));
        Found.write(folder.resolve("c.txt"), "Three");
        Found.write(folder.resolve("b/deep/x.html"), "<p>Two</p>");
        Found.write(folder.resolve("a.jsonl"), "{\"text\": \"One\"}");
        Found.write(folder.resolve(".hidden.txt"), "Hidden");

        assertThat(Found.in(folder).texts()).containsExactly("One", "Two", "Three");
    }

    @Test
    void links_that_lead_in_circles_are_not_followed() throws IOException {
        Found.write(folder.resolve("a.txt"), "One");
        Files.createSymbolicLink(folder.resolve("circle"), folder);

        assertThat(Found.in(folder).texts()).containsExactly("One");
    }

    @Test
    void files_of_the_client_itself_are_not_read() throws IOException {
        Found.write(folder.resolve("a.txt"), "One");
        Path own = Found.write(folder.resolve("errors.jsonl"), "{\"text\": \"Two\"}");

        assertThat(Found.in(new ReadingOptions(null, UTF_8, Defaults.NONE, Set.of(own.toAbsolutePath())), folder)
                        .texts())
                .containsExactly("One");
    }

    @Test
    void form_is_told_by_content_before_the_name() throws IOException {
        Found.write(folder.resolve("1.txt"), "{\"text\": \"One\"}\n{\"text\": \"Two\"}\n");
        Found.write(folder.resolve("2.json"), "<!DOCTYPE html>\n<html><body><p>Three</p></body></html>");
        Found.write(folder.resolve("3"), "id,text\n4,Four\n");
        Files.write(folder.resolve("5.csv"), Found.gzip("{\"text\": \"Five\"}\n"));

        assertThat(Found.in(folder).texts()).containsExactly("One", "Two", "Three", "Four", "Five");
    }

    @Test
    void form_may_be_told() throws IOException {
        Path file = Found.write(folder.resolve("a.jsonl"), "{\"text\": \"One\"}");

        assertThat(Found.in(new ReadingOptions(Format.TEXT, UTF_8, Defaults.NONE, Set.of()), file)
                        .texts())
                .containsExactly("{\"text\": \"One\"}");
    }

    @Test
    void files_that_are_no_articles_are_told_and_the_others_read() throws IOException {
        Files.write(folder.resolve("1.bin"), new byte[] {1, 2, 0, 3});
        Files.write(folder.resolve("2.txt"), "%PDF-1.7 …".getBytes(UTF_8));
        Files.createFile(folder.resolve("3.jsonl"));
        Found.write(folder.resolve("4.txt"), " \n");
        Found.write(folder.resolve("5.md"), "Notes");
        Found.write(folder.resolve("6.txt"), "Six");

        Found found = Found.in(folder);

        assertThat(found.texts()).containsExactly("Six");
        assertThat(found.faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).isEqualTo("0 is not text but binary data"),
                        fault -> assertThat(fault).isEqualTo("0 is not text but binary data"),
                        fault -> assertThat(fault).isEqualTo("0 is empty"),
                        fault -> assertThat(fault).isEqualTo("0 is empty"),
                        fault -> assertThat(fault).contains("--format text"));
    }

    @Test
    void packed_file_that_is_cut_short_gives_whole_articles_alone() throws IOException {
        byte[] lines = Found.gzip("{\"text\": \"One\"}\n{\"text\": \"Two\"}\n{\"text\": \"Three\"}\n");
        byte[] text = Found.gzip("Article\n\nIt is whole");
        Path cutLines = Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(lines, lines.length - 10));
        Path cutText = Files.write(folder.resolve("b.txt.gz"), Arrays.copyOf(text, text.length - 9));

        Found found = Found.in(cutLines, cutText);

        assertThat(found.texts()).startsWith("One").doesNotContain("Three", "It is whole");
        assertThat(found.faults())
                .filteredOn(fault -> fault.contains("cut short or damaged"))
                .hasSize(2);
        assertThat(found.faults())
                .filteredOn(fault -> fault.contains("may have lost its end"))
                .isNotEmpty();
    }

    @Test
    void damaged_packed_file_is_told() throws IOException {
        byte[] packed = Found.gzip("{\"text\": \"One\"}\n".repeat(1_000));
        Arrays.fill(packed, packed.length / 2, packed.length, (byte) 0x55);

        assertThat(Found.in(Files.write(folder.resolve("a.jsonl.gz"), packed)).faults())
                .filteredOn(fault -> fault.contains("cut short or damaged"))
                .hasSize(1);
    }

    @Test
    void reading_goes_on_behind_any_position() throws IOException {
        Found.write(folder.resolve("a.jsonl"), "{\"text\": \"One\"}\nbroken\n{\"text\": \"Three\"}\n");
        Found.write(folder.resolve("b.jsonl"), "{\"text\": \"Four\"}\n{\"text\": \"Five\"}\n");
        Found whole = Found.in(folder);
        List<Position> positions = whole.positions();

        assertThat(positions).hasSize(5);
        for (int i = 0; i < positions.size(); i++) {
            assertThat(Found.behind(positions.get(i), Found.AS_IT_IS, folder).positions())
                    .isEqualTo(positions.subList(i + 1, positions.size()));
        }
    }

    @Test
    void position_in_a_file_that_is_gone_is_told() {
        Archive archive = new Archive(List.of(folder), Found.AS_IT_IS);

        assertThat(archive.read(new Position("gone.jsonl", 3), (item, next) -> {}))
                .isFalse();
    }

    @Test
    void tells_how_much_there_is_and_was_read() throws IOException {
        Found.write(folder.resolve("a.txt"), "0123456789");
        Files.write(folder.resolve("b.jsonl.gz"), Found.gzip("{\"text\": \"One\"}\n"));
        Archive archive = new Archive(List.of(folder), Found.AS_IT_IS);

        archive.read(Position.START, (item, next) -> {});

        assertThat(archive.bytesRead())
                .isEqualTo(archive.bytes())
                .isEqualTo(10 + Files.size(folder.resolve("b.jsonl.gz")));
    }
}
