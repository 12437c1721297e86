package io.standpoint.trainer.fitting;

import io.standpoint.model.Manifest;
import io.standpoint.model.Manifest.DataSet;
import io.standpoint.model.ModelArchive;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.PublicDataSet;
import io.standpoint.trainer.evaluation.Confusion;
import io.standpoint.trainer.evaluation.Prediction;
import io.standpoint.trainer.evaluation.Reliability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Says in a model file where the model comes from. */
public final class ModelManifest {

    private static final String DESCRIPTION =
            "Says for every paragraph of an English news or opinion article whether it supports, criticises or is"
                    + " neutral toward a subject.";

    private static final String UNKNOWN = "unknown";

    private ModelManifest() {}

    /**
     * The manifest of a training run; the archive adds the hashes.
     *
     * @param name of the model
     * @param version of the model
     * @param created when
     * @param result of the run
     * @param data everything that the network was fitted on
     * @return the manifest
     * @throws IOException if Deeplearning4j's own version cannot be read
     */
    public static Manifest of(
            String name, String version, Instant created, Training.Result result, List<LabelledArticle> data)
            throws IOException {
        return new Manifest(
                ModelArchive.FORMAT_VERSION,
                name,
                version,
                created,
                gitCommit(),
                List.of("en"),
                dataSets(data),
                metrics(result),
                Runtime.version().toString(),
                deeplearning4jVersion(),
                Map.of(),
                DESCRIPTION);
    }

    private static List<DataSet> dataSets(List<LabelledArticle> data) {
        Map<String, List<LabelledArticle>> byName = data.stream()
                .collect(Collectors.groupingBy(LabelledArticle::dataset, TreeMap::new, Collectors.toList()));
        List<DataSet> sets = new ArrayList<>();
        byName.forEach((dataset, articles) -> sets.add(new DataSet(
                dataset,
                new TreeSet<>(articles.stream().map(LabelledArticle::id).toList()).size(),
                articles.stream().mapToInt(LabelledArticle::labelled).sum(),
                PublicDataSet.ofLabel(dataset).map(PublicDataSet::licence).orElse(UNKNOWN),
                PublicDataSet.ofLabel(dataset).map(PublicDataSet::source).orElse("a user's own data"))));
        return sets;
    }

    private static Map<String, Double> metrics(Training.Result result) {
        List<Prediction> predictions = result.crossFitted().stream()
                .map(one -> new Prediction(one.article(), one.label(), one.probabilities(), false, false))
                .toList();
        double threshold = result.calibration().undecidedThreshold();
        List<Prediction> decided = predictions.stream()
                .filter(one -> one.probabilities().confidence() >= threshold)
                .toList();
        Confusion confusion = Confusion.of(predictions);
        return Map.of(
                "crossFitted.macroF1", confusion.macroF1(),
                "crossFitted.accuracy", confusion.accuracy(),
                "crossFitted.calibrationError", Reliability.calibrationError(predictions),
                "crossFitted.decidedShare", decided.size() / (double) predictions.size(),
                "crossFitted.decidedAccuracy", Confusion.of(decided).accuracy());
    }

    /** The commit of the working tree in which the trainer runs; a trained model is not lost for want of git. */
    private static String gitCommit() {
        ProcessBuilder git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try (InputStream out = git.start().getInputStream()) {
            String commit = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            return commit.isEmpty() ? UNKNOWN : commit;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String deeplearning4jVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ComputationGraph.class.getResourceAsStream(
                "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties.getProperty("version", UNKNOWN);
    }
}
