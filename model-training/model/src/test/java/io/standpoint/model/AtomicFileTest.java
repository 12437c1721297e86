package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void a_write_that_fails_half_way_leaves_the_older_file_and_nothing_else() throws IOException {
        Path file = folder.resolve("results.txt");
        Files.writeString(file, "older");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");
        assertThat(file).hasContent("older");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void makes_missing_folders() throws IOException {
        Path file = folder.resolve("a/b/results.txt");
        AtomicFile.write(file, out -> out.write('x'));
        assertThat(file).hasContent("x");
    }

    @Test
    void overwrites_what_a_killed_writer_left_behind() throws IOException {
        Path file = folder.resolve("results.txt");
        Files.writeString(folder.resolve("results.txt.part"), "half of something long");
        AtomicFile.write(file, out -> out.write('x'));
        assertThat(file).hasContent("x");
    }
}
