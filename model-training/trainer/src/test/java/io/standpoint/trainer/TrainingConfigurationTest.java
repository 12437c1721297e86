package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path file = changed("  window: 5", "  window: 5\n  windows: 5");

        assertThatThrownBy(() -> TrainingConfiguration.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("unknown field 'vectors.windows'");
    }

    @Test
    void refuses_a_missing_key_by_its_name() throws IOException {
        Path file = changed("  folds: 5\n", "");

        assertThatThrownBy(() -> TrainingConfiguration.read(file))
                .hasMessageContaining("'calibration.folds' is missing");
    }

    @Test
    void refuses_a_value_out_of_range_by_its_path() throws IOException {
        Path file = changed("  dropout: 0.5", "  dropout: 1.5");

        assertThatThrownBy(() -> TrainingConfiguration.read(file))
                .hasMessageContaining("fitting")
                .hasMessageContaining("dropout must be at least 0 and less than 1, and not 1.5");
    }

    @Test
    void refuses_another_version() throws IOException {
        Path file = changed("version: 1", "version: 2");

        assertThatThrownBy(() -> TrainingConfiguration.read(file)).hasMessageContaining("version must be 1, and not 2");
    }

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(COMMITTED);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("training.yaml"), text.replace(from, to));
    }
}
