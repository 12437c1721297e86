package io.standpoint.trainer;

import io.standpoint.model.Lexicon;
import io.standpoint.model.ModelContents;
import io.standpoint.model.StanceModel;
import io.standpoint.trainer.configuration.TrainingConfiguration;
import io.standpoint.trainer.data.Fingerprint;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.fitting.LexicalResources;
import io.standpoint.trainer.fitting.ModelManifest;
import io.standpoint.trainer.fitting.Probes;
import io.standpoint.trainer.fitting.Training;
import io.standpoint.trainer.vectors.VectorFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: fits the networks and writes the model file. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Fits a network for every fold and one on everything, calibrates, and writes the model file."
                + " Started again after an interruption, it goes on from its checkpoints in WORK/checkpoints.")
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--work", required = true, paramLabel = "WORK", description = "the folder that 'prepare' filled")
    private Path work;

    @Option(names = "--vectors", required = true, paramLabel = "FILE", description = "what 'vectors' wrote")
    private Path vectors;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            defaultValue = "model-training/data/lexicon.tsv",
            description = "what words are known to convey (${DEFAULT-VALUE})")
    private Path lexicon;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "the model file to write")
    private Path output;

    @Option(
            names = "--configuration",
            paramLabel = "FILE",
            defaultValue = "model-training/training.yaml",
            description = "what to train (${DEFAULT-VALUE})")
    private Path configuration;

    @Option(names = "--name", defaultValue = "standpoint-en", description = "of the model (${DEFAULT-VALUE})")
    private String name;

    @Option(names = "--model-version", required = true, paramLabel = "VERSION", description = "of the model: 1.0.0")
    private String version;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "networks fitted at the same time; the result is the same (${DEFAULT-VALUE})")
    private int threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
        }
        TrainingConfiguration settings = TrainingConfiguration.read(configuration);
        List<LabelledArticle> articles = new ArrayList<>(read(settings.data().train()));
        articles.addAll(read(settings.data().development()));
        List<LabelledArticle> additional = read(settings.data().additional());
        Training training = new Training(
                settings,
                new LexicalResources(VectorFile.read(vectors), readLexicon()),
                articles,
                additional,
                work.resolve("checkpoints"),
                fingerprint(settings));
        Training.Result result = training.run(threads);
        StanceModel model = assemble(result, articles, additional);
        model.write(output);
        spec.commandLine().getOut().println("wrote " + output + " (" + Files.size(output) + " bytes)");
        model.manifest().metrics().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(metric -> spec.commandLine()
                        .getOut()
                        .println(String.format(Locale.ROOT, "%s: %.4f", metric.getKey(), metric.getValue())));
        return 0;
    }

    private StanceModel assemble(
            Training.Result result, List<LabelledArticle> articles, List<LabelledArticle> additional)
            throws IOException {
        ModelContents contents =
                new ModelContents(result.network(), result.calibration(), result.crossFitted(), List.of());
        List<LabelledArticle> data = new ArrayList<>(articles);
        // A set that is named twice counts twice in the fit and once here
        additional.stream().distinct().forEach(data::add);
        Instant created = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        StanceModel unprobed = new StanceModel(ModelManifest.of(name, version, created, result, data), contents);
        return new StanceModel(
                unprobed.manifest(),
                new ModelContents(
                        result.network(), result.calibration(), result.crossFitted(), Probes.answeredBy(unprobed)));
    }

    private Lexicon readLexicon() throws IOException {
        if (!Files.isRegularFile(lexicon)) {
            throw new InvalidDataException(
                    lexicon + " is missing: run from the repository's root, or name it with --lexicon");
        }
        try {
            return Lexicon.ofBytes(Files.readAllBytes(lexicon));
        } catch (IllegalArgumentException e) {
            throw new InvalidDataException(lexicon + ": " + e.getMessage(), e);
        }
    }

    private List<LabelledArticle> read(List<String> names) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        for (String set : names) {
            articles.addAll(PreparedData.read(PreparedData.folder(work), set));
        }
        return articles;
    }

    /** Of configuration, data, vectors and lexicon: what a checkpoint must have been made with. */
    private String fingerprint(TrainingConfiguration settings) throws IOException {
        Fingerprint fingerprint = new Fingerprint().add(settings.toString().getBytes(StandardCharsets.UTF_8));
        for (List<String> names : List.of(
                settings.data().train(),
                settings.data().development(),
                settings.data().additional())) {
            for (String set : names) {
                fingerprint.add(PreparedData.folder(work).resolve(set + ".jsonl"));
            }
        }
        return fingerprint.add(vectors).add(lexicon).hex();
    }
}
