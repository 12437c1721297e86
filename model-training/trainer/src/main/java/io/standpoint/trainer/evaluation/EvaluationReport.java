package io.standpoint.trainer.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.JsonProblem;
import io.standpoint.trainer.data.PreparedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an evaluation found; {@code evaluation.json} is this record.
 *
 * @param model its name
 * @param version its version
 * @param created when it was evaluated, RFC 3339
 * @param splits what was found on each prepared set
 */
public record EvaluationReport(String model, String version, String created, List<SplitReport> splits) {

    /** The name of the evaluated model among the systems. */
    public static final String MODEL = "model";

    /** The baseline that predicts the most frequent label. */
    public static final String MAJORITY = "majority";

    /** The linear baseline. */
    public static final String LINEAR = "tf-idf";

    /** The group of all paragraphs. */
    public static final String ALL = "all";

    /** Copies the list. */
    public EvaluationReport {
        splits = List.copyOf(splits);
    }

    /**
     * One prepared set.
     *
     * @param name of the set
     * @param train the set that the baselines were fitted on, and by which subjects are seen or unseen
     * @param fittedOn the share of its articles that the model was fitted on; 0 for held-out data
     * @param systems measures by system and by group of paragraphs
     * @param undecided what the model's threshold does
     * @param candidates how often the subject is found where none is given; null where that was not asked
     */
    public record SplitReport(
            String name,
            String train,
            double fittedOn,
            Map<String, Map<String, Metrics>> systems,
            Undecided undecided,
            Candidates candidates) {

        /** Keeps the order of the systems. */
        public SplitReport {
            systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        }

        /** The measures of one system on all paragraphs. */
        public Metrics overall(String system) {
            return systems.get(system).get(ALL);
        }
    }

    /**
     * What setting aside the paragraphs under the model's threshold does.
     *
     * @param threshold least confidence of a decided paragraph
     * @param share of the paragraphs that are undecided
     * @param accuracy of the others
     */
    public record Undecided(double threshold, double share, double accuracy) {}

    /**
     * How often the annotated subject is among the candidates that the library finds in an article.
     *
     * @param articles how many articles were read
     * @param top1 share in which it is the first
     * @param top3 share in which it is among the first three
     */
    public record Candidates(int articles, double top1, double top3) {}

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
     * Writes {@code evaluation.json} and {@code evaluation.md}.
     *
     * @param folder made where it is missing
     * @throws IOException where writing fails
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("evaluation.json"),
                PreparedData.json().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n",
                StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("evaluation.md"), EvaluationPage.of(this), StandardCharsets.UTF_8);
    }
}
