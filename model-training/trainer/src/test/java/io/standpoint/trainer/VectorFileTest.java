package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {

    private static final int VERSION_AT = 11;

    @TempDir
    Path folder;

    private Path file;
    private byte[] bytes;

    @BeforeEach
    void write_two_words() throws IOException {
        file = folder.resolve("words.vec");
        float[][] vectors = {{1, -2.5f, 0}, {Float.MIN_VALUE, 3e30f, -0f}};
        VectorFile.write(file, new WordVectors(List.of("the", "müller"), new long[] {1L << 40, 3}, 3, vectors));
        bytes = Files.readAllBytes(file);
    }

    @Test
    void reads_what_was_written() throws IOException {
        WordVectors vectors = VectorFile.read(file);
        assertThat(vectors.words()).containsExactly("the", "müller");
        assertThat(vectors.count(0)).isEqualTo(1L << 40);
        assertThat(vectors.dimensions()).isEqualTo(3);
        assertThat(vectors.vector(0)).containsExactly(1, -2.5f, 0);
        assertThat(vectors.vector(1)).containsExactly(Float.MIN_VALUE, 3e30f, -0f);
        assertThat(vectors.indexOf("müller")).hasValue(1);
        assertThat(vectors.indexOf("Müller")).isEmpty();
    }

    @Test
    void refuses_a_file_cut_short_anywhere() throws IOException {
        for (int length = 0; length < bytes.length; length++) {
            assertRefused(Arrays.copyOf(bytes, length), "cut short");
        }
    }

    @Test
    void refuses_any_changed_byte() throws IOException {
        for (int place = 0; place < bytes.length; place++) {
            byte[] damaged = bytes.clone();
            damaged[place] ^= 0x41;
            assertRefused(damaged, "make them anew");
        }
    }

    @Test
    void refuses_bytes_after_the_end() throws IOException {
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "checksum");
    }

    @Test
    void refuses_another_kind_of_file_and_another_version() throws IOException {
        assertRefused("the 0.1 0.2 0.3".getBytes(StandardCharsets.UTF_8), "no file of word vectors");
        bytes[VERSION_AT] = 9;
        assertRefused(bytes, "format 9, this program reads format 1");
    }

    @Test
    void a_missing_file_says_how_to_make_it() {
        assertThatThrownBy(() -> VectorFile.read(folder.resolve("none.vec")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("make it with the command 'vectors'");
    }

    private void assertRefused(byte[] content, String reason) throws IOException {
        Files.write(file, content);
        assertThatThrownBy(() -> VectorFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("words.vec")
                .hasMessageContaining(reason);
    }
}
