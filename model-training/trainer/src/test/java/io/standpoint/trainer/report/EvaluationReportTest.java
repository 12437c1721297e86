package io.standpoint.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReportTest {

    @TempDir
    Path folder;

    @Test
    void reads_what_was_written() throws IOException {
        Path file = folder.resolve("evaluation.json");

        Reports.report().write(file);

        assertThat(EvaluationReport.read(file)).isEqualTo(Reports.report());
    }

    @Test
    void refuses_the_report_of_an_older_trainer() throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), "{\"model\": \"m\", \"macroF1Interval\": {}}");

        assertThatThrownBy(() -> EvaluationReport.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("run 'evaluate' again");
    }
}
