package io.standpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class DamagedModelPropertyTest {

    private static Path folder;
    private static byte[] whole;

    @BeforeContainer
    static void write_a_model() throws IOException {
        folder = Files.createTempDirectory("damaged-model");
        whole = ModelFiles.bytes(folder);
    }

    @AfterContainer
    static void remove_it() throws IOException {
        Files.deleteIfExists(folder.resolve("model.zip"));
        Files.deleteIfExists(folder);
    }

    @Property
    void a_file_cut_short_anywhere_is_refused(@ForAll @DoubleRange(max = 1, maxIncluded = false) double share) {
        byte[] start = Arrays.copyOf(whole, (int) (share * whole.length));
        assertThatThrownBy(() -> ModelFiles.read(start)).isInstanceOf(InvalidModelException.class);
    }

    /** Some bytes, such as an entry's time, say nothing about the model. */
    @Property(tries = 3_000)
    void a_changed_byte_is_refused_or_changes_nothing(
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double place, @ForAll @ByteRange(min = 1) byte change)
            throws IOException {
        byte[] damaged = whole.clone();
        damaged[(int) (place * whole.length)] ^= change;
        assertRefusedOrTheSame(damaged);
    }

    @Property
    void a_stretch_of_zeros_is_refused_or_changes_nothing(
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double from,
            @ForAll @DoubleRange(max = 0.1) double share)
            throws IOException {
        byte[] damaged = whole.clone();
        int start = (int) (from * whole.length);
        Arrays.fill(damaged, start, Math.min(whole.length, start + (int) (share * whole.length)), (byte) 0);
        assertRefusedOrTheSame(damaged);
    }

    @Property
    void any_other_bytes_are_refused(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> ModelFiles.read(bytes)).isInstanceOf(InvalidModelException.class);
    }

    private static void assertRefusedOrTheSame(byte[] damaged) throws IOException {
        ModelArchive archive;
        try {
            archive = ModelFiles.read(damaged);
        } catch (InvalidModelException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            return;
        }
        assertThat(archive.manifest().withSha256(Map.of())).isEqualTo(ModelFiles.manifest());
        assertThat(archive.manifest().sha256())
                .containsOnlyKeys(ModelFiles.parts().keySet());
    }
}
