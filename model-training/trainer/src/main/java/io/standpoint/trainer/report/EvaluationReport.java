package io.standpoint.trainer.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.standpoint.trainer.behaviour.BehaviourReport;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.JsonProblem;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.evaluation.Faithfulness;
import io.standpoint.trainer.evaluation.SplitReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an evaluation found; {@code evaluation.json} is this record.
 *
 * @param model its name
 * @param version its version
 * @param fingerprint of all parts of its file but the card, by which it is told from another of the same version
 * @param created when it was evaluated, RFC 3339
 * @param splits what was found on each prepared set
 * @param behaviour what the tests of behaviour found; null where they were not run
 * @param evidence how faithful the evidence words are; null where that was not measured
 */
public record EvaluationReport(
        String model,
        String version,
        String fingerprint,
        String created,
        List<SplitReport> splits,
        BehaviourReport behaviour,
        Evidence evidence) {

    /** Copies the list. */
    public EvaluationReport {
        splits = List.copyOf(splits);
    }

    /**
     * How faithful the evidence words are.
     *
     * @param set on which it was measured
     * @param faithfulness what was found
     */
    public record Evidence(String set, Faithfulness faithfulness) {}

    /** What was found on one set, if it was evaluated. */
    public Optional<SplitReport> split(String name) {
        return splits.stream().filter(split -> split.name().equals(name)).findFirst();
    }

    /**
     * Reads a report.
     *
     * @param file {@code evaluation.json}
     * @return the report
     * @throws InvalidDataException where it is no report
     * @throws IOException where reading fails
     */
    public static EvaluationReport read(Path file) throws IOException {
        try {
            return PreparedData.json()
                    .readValue(Files.readString(file, StandardCharsets.UTF_8), EvaluationReport.class);
        } catch (JsonProcessingException e) {
            throw new InvalidDataException(file + ": " + JsonProblem.of(e) + "; run 'evaluate' again", e);
        }
    }

    /**
     * Writes the report as JSON.
     *
     * @param file the file to write
     * @throws IOException where writing fails
     */
    public void write(Path file) throws IOException {
        Files.writeString(
                file,
                PreparedData.json().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n",
                StandardCharsets.UTF_8);
    }
}
