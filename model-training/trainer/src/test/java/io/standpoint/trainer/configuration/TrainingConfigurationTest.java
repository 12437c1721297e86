package io.standpoint.trainer.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingConfigurationTest {

    private static final Path COMMITTED = Path.of("..", "training.yaml");

    @TempDir
    Path folder;

    @Test
    void reads_the_committed_file() throws IOException {
        TrainingConfiguration configuration = TrainingConfiguration.read(COMMITTED);

        assertThat(configuration.version()).isEqualTo(1);
        assertThat(configuration.data().train()).contains("train");
    }

    @Test
    void refuses_an_unknown_key_by_its_path() throws IOException {
        Path file = changed("  window: \\d+", "  window: 5\n  windows: 5");

        assertThatThrownBy(() -> TrainingConfiguration.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("unknown field 'vectors.windows'");
    }

    @Test
    void refuses_a_missing_key_by_its_name() throws IOException {
        Path file = changed("  folds: \\d+\n", "");

        assertThatThrownBy(() -> TrainingConfiguration.read(file))
                .hasMessageContaining("'calibration.folds' is missing");
    }

    @Test
    void refuses_a_value_out_of_range_by_its_path() throws IOException {
        Path file = changed("  dropout: [\\d.]+", "  dropout: 1.5");

        assertThatThrownBy(() -> TrainingConfiguration.read(file))
                .hasMessageContaining("fitting")
                .hasMessageContaining("dropout must be at least 0 and less than 1, and not 1.5");
    }

    @Test
    void refuses_to_leave_out_all_that_is_neutral() throws IOException {
        Path file = changed("additionalNeutralShare: [\\d.]+", "additionalNeutralShare: 0");

        assertThatThrownBy(() -> TrainingConfiguration.read(file))
                .hasMessageContaining("additionalNeutralShare must be more than 0 and at most 1, and not 0.0");
    }

    @Test
    void refuses_kernels_that_the_network_would_refuse() throws IOException {
        for (String kernels : List.of("[17]", "[2]", "[]", "[1, 1, 1, 1, 1, 1, 1, 1, 1]")) {
            Path file = changed("kernels: \\[.*]", "kernels: " + kernels);

            assertThatThrownBy(() -> TrainingConfiguration.read(file))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("kernels must be one to eight odd widths from 1 to 15");
        }
    }

    @Test
    void refuses_another_version() throws IOException {
        Path file = changed("version: 1", "version: 2");

        assertThatThrownBy(() -> TrainingConfiguration.read(file)).hasMessageContaining("version must be 1, and not 2");
    }

    /** The committed file with one place changed; its values may change, so the place is a pattern. */
    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(COMMITTED);
        String changed = text.replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(text);
        return Files.writeString(folder.resolve("training.yaml"), changed);
    }
}
