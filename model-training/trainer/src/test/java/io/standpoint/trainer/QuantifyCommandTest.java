package io.standpoint.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantifyCommandTest {

    private static final Path SHIPPED = Path.of("..", "..", "src", "main", "resources", "models", "standpoint-en.zip");

    @Test
    void prints_every_table_for_the_model_that_ships() {
        CommandRun run = CommandRun.of("quantify", SHIPPED.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "| label | said supportive |",
                        "| 1000 paragraphs, any shares |",
                        "| a kind of subject that is not labelled, with it | 100 |",
                        "| a leaning, by net | 100 |",
                        "| 10,000 | ±")
                .doesNotContain("The articles of", "NaN");
    }

    @Test
    void refuses_a_model_that_is_not_there(@TempDir Path folder) {
        CommandRun run = CommandRun.of("quantify", folder.resolve("none.zip").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("none.zip is missing");
    }
}
