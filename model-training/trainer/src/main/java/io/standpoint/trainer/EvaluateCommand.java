package io.standpoint.trainer;

import io.standpoint.model.StanceModel;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.evaluation.Bootstrap;
import io.standpoint.trainer.evaluation.EvaluatedModel;
import io.standpoint.trainer.evaluation.Evaluation;
import io.standpoint.trainer.evaluation.EvaluationReport;
import io.standpoint.trainer.evaluation.EvaluationReport.SplitReport;
import io.standpoint.trainer.evaluation.Metrics;
import java.io.IOException;
import java.io.PrintWriter;
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
            description = "write evaluation.json and evaluation.md here; without it, a table is printed and no more")
    private Path report;

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
        PrintWriter err = spec.commandLine().getErr();
        Evaluation evaluation =
                new Evaluation(EvaluatedModel.of(model), PreparedData.folder(work), new Bootstrap(SEED), progress -> {
                    err.println(progress);
                    err.flush();
                });
        List<SplitReport> splits = new ArrayList<>();
        for (String set : sets) {
            splits.add(evaluation.split(set));
        }
        EvaluationReport found = new EvaluationReport(
                model.manifest().name(),
                model.manifest().version(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                splits);
        print(found);
        if (report != null) {
            found.write(report);
            spec.commandLine().getOut().println("written to " + report);
        }
        return 0;
    }

    private void print(EvaluationReport found) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT, "%-16s %-9s %8s  %-15s %8s %8s%n", "set", "system", "macro-F1", "95 %", "accuracy", "ECE");
        for (SplitReport split : found.splits()) {
            for (String system : split.systems().keySet()) {
                Metrics metrics = split.overall(system);
                out.printf(
                        Locale.ROOT,
                        "%-16s %-9s %8.3f  %.3f to %.3f  %8.3f %8.3f%n",
                        split.name(),
                        system,
                        metrics.macroF1(),
                        metrics.macroF1Interval().low(),
                        metrics.macroF1Interval().high(),
                        metrics.accuracy(),
                        metrics.calibrationError());
            }
            if (split.fittedOn() > 0) {
                out.printf(
                        Locale.ROOT, "(the model was fitted on %.0f %% of %s)%n", 100 * split.fittedOn(), split.name());
            }
        }
        out.flush();
    }
}
