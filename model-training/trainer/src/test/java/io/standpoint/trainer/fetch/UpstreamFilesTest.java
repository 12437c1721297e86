package io.standpoint.trainer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamFilesTest {

    @TempDir
    Path folder;

    @Test
    void lists_the_files_of_an_archive_in_the_order_of_their_paths() throws IOException {
        Path archive = Published.zip(folder.resolve("a.zip"), Map.of("r/b.txt", "B", "r/a.txt", "A"));

        try (UpstreamFiles files = UpstreamFiles.open(archive)) {
            assertThat(files.paths()).containsExactly("r/a.txt", "r/b.txt");
            assertThat(new String(files.read("r/b.txt"), StandardCharsets.UTF_8))
                    .isEqualTo("B");
        }
    }

    @Test
    void leaves_out_what_a_clone_keeps_for_itself_and_links() throws IOException {
        Published.folder(folder, Map.of("data/a.txt", "A", ".git/config", "G"));
        Files.createSymbolicLink(folder.resolve("data/link.txt"), folder.resolve("data/a.txt"));

        try (UpstreamFiles files = UpstreamFiles.open(folder)) {
            assertThat(files.paths()).containsExactly("data/a.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "a/../../evil.txt", "/evil.txt", "a\\..\\..\\evil.txt", "C:\\evil.txt"})
    void refuses_an_archive_with_a_file_outside_its_folder(String path) throws IOException {
        Path archive = Published.zip(folder.resolve("a.zip"), Map.of("data/jsons/a.json", "{}", path, "evil"));

        assertThatThrownBy(() -> UpstreamFiles.open(archive))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("would be written outside its folder: " + path);
        assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
    }

    @Test
    void refuses_a_file_that_unpacks_to_more_than_any_real_one() throws IOException {
        Path archive =
                Published.zip(folder.resolve("a.zip"), Map.of("bomb", "0".repeat(UpstreamFiles.MAX_FILE_BYTES + 1)));

        try (UpstreamFiles files = UpstreamFiles.open(archive)) {
            assertThatThrownBy(() -> files.read("bomb")).hasMessageContaining("a.zip!bomb has more than");
        }
    }

    @Test
    void says_what_to_do_with_another_kind_of_archive() throws IOException {
        Path archive = Files.writeString(folder.resolve("a.tar.gz"), "not a zip");

        assertThatThrownBy(() -> UpstreamFiles.open(archive)).hasMessageContaining("unpack other archives");
    }
}
