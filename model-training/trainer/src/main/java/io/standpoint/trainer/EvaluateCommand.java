package io.standpoint.trainer;

import io.standpoint.model.Manifest;
import io.standpoint.model.StanceModel;
import io.standpoint.trainer.behaviour.Behaviour;
import io.standpoint.trainer.behaviour.BehaviourReport;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.evaluation.Bootstrap;
import io.standpoint.trainer.evaluation.EvaluatedModel;
import io.standpoint.trainer.evaluation.Evaluation;
import io.standpoint.trainer.evaluation.Faithfulness;
import io.standpoint.trainer.evaluation.Metrics;
import io.standpoint.trainer.evaluation.SplitReport;
import io.standpoint.trainer.report.EvaluationReport;
import io.standpoint.trainer.report.page.EvaluationPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: measures a model on prepared sets, beside baselines fitted in the same run. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures a model on prepared sets, beside a majority and a TF-IDF baseline of the same run.")
final class EvaluateCommand implements Callable<Integer> {

    private static final long SEED = 20261123;

    @Parameters(paramLabel = "MODEL", description = "the model file")
    private Path file;

    @Option(names = "--work", required = true, paramLabel = "WORK", description = "the folder that 'prepare' filled")
    private Path work;

    @Option(
            names = "--split",
            paramLabel = "SET",
            split = ",",
            defaultValue = "test,newsmtsc-dev_rw,newsmtsc-dev_mt",
            description = "prepared sets, may be repeated (${DEFAULT-VALUE})")
    private List<String> sets;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "write evaluation.json and evaluation.html here; without it, a table is printed and no more")
    private Path report;

    @Option(
            names = "--without-texts",
            description = "leave titles and paragraphs out of the report: they belong to their publishers")
    private boolean withoutTexts;

    @Option(names = "--skip-behaviour", description = "leave the tests of behaviour out")
    private boolean skipBehaviour;

    @Option(
            names = "--skip-evidence",
            description =
                    "leave out how faithful the evidence words are, which is measured on the first set of articles")
    private boolean skipEvidence;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    EvaluateCommand() {
        this(Clock.systemUTC());
    }

    EvaluateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        StanceModel model = ModelFile.read(file);
        Manifest manifest = model.manifest();
        List<SplitReport> splits = splits(model);
        EvaluationReport found = new EvaluationReport(
                manifest.name(),
                manifest.version(),
                ModelFile.fingerprint(manifest),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                splits,
                skipBehaviour ? null : behaviour(model),
                skipEvidence ? null : evidence(model, splits));
        print(found);
        if (report != null) {
            Files.createDirectories(report);
            found.write(report.resolve("evaluation.json"));
            Files.writeString(report.resolve("evaluation.html"), EvaluationPage.of(found), StandardCharsets.UTF_8);
            spec.commandLine().getOut().println("written to " + report);
        }
        return 0;
    }

    private List<SplitReport> splits(StanceModel model) throws IOException {
        Evaluation evaluation = new Evaluation(
                EvaluatedModel.of(model), PreparedData.folder(work), new Bootstrap(SEED), this::progress);
        List<SplitReport> splits = new ArrayList<>();
        for (String set : sets) {
            SplitReport split = evaluation.split(set);
            splits.add(withoutTexts ? split.withoutTexts() : split);
        }
        return splits;
    }

    private BehaviourReport behaviour(StanceModel model) {
        progress("testing behaviour");
        return Behaviour.standard()
                .run(model.manifest().name(), model.manifest().version(), model::classify);
    }

    /** Null where no set has articles, or no paragraph of them a word that speaks for its stance. */
    private EvaluationReport.Evidence evidence(StanceModel model, List<SplitReport> splits) throws IOException {
        for (SplitReport split : splits) {
            if (!split.sentences()) {
                progress("deleting evidence words from " + split.name());
                try {
                    return new EvaluationReport.Evidence(
                            split.name(),
                            Faithfulness.of(model, PreparedData.read(PreparedData.folder(work), split.name())));
                } catch (IllegalArgumentException e) {
                    progress(e.getMessage());
                    return null;
                }
            }
        }
        return null;
    }

    private void progress(String begins) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(begins);
        err.flush();
    }

    private void print(EvaluationReport found) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-16s %-9s %8s  %-15s %8s %8s %8s%n",
                "set",
                "system",
                "macro-F1",
                "95 %",
                "accuracy",
                "at 70 %",
                "ECE");
        for (SplitReport split : found.splits()) {
            for (String system : split.systems().keySet()) {
                Metrics metrics = split.systems().get(system);
                out.printf(
                        Locale.ROOT,
                        "%-16s %-9s %8.3f  %.3f to %.3f  %8.3f %8.3f %8.3f%n",
                        split.name(),
                        system,
                        metrics.macroF1().value(),
                        metrics.macroF1().low(),
                        metrics.macroF1().high(),
                        metrics.accuracy().value(),
                        metrics.accuracyAt70().value(),
                        metrics.calibrationError().value());
            }
            if (split.fittedOn() > 0) {
                out.printf(
                        Locale.ROOT, "(the model was fitted on %.0f %% of %s)%n", 100 * split.fittedOn(), split.name());
            }
        }
        out.flush();
    }
}
