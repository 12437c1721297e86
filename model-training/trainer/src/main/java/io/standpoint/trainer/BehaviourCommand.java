package io.standpoint.trainer;

import io.standpoint.model.StanceModel;
import io.standpoint.trainer.behaviour.Behaviour;
import io.standpoint.trainer.behaviour.BehaviourReport;
import io.standpoint.trainer.behaviour.BehaviourReport.Share;
import io.standpoint.trainer.behaviour.BehaviourReport.TestResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code behaviour}: what a model does with small articles made from templates. */
@Command(
        name = "behaviour",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tests a model on small articles made from templates: negation, who attacks whom, swapped names,"
                + " voices, tone, fairness.")
final class BehaviourCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "the model file")
    private Path file;

    @Option(names = "--json", paramLabel = "FILE", description = "write the report here, with examples of failures")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StanceModel model = ModelFile.read(file);
        BehaviourReport report = Behaviour.standard()
                .run(model.manifest().name(), model.manifest().version(), model::classify);
        print(report);
        if (json != null) {
            report.write(json);
            spec.commandLine().getOut().println("written to " + json);
        }
        return 0;
    }

    private void print(BehaviourReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-16s %-44s %5s %8s  %-14s %s%n",
                "capability",
                "test",
                "cases",
                "passed",
                "95 %",
                "change: mean, most");
        report.tests().forEach(test -> print(out, test));
        out.println();
        print(out, "negation and swapped subjects, passed", report.summary().negationAndSwappedSubjects());
        print(out, "stance changed when a name was swapped", report.summary().changedByName());
        out.flush();
    }

    private static void print(PrintWriter out, TestResult test) {
        out.printf(
                Locale.ROOT,
                "%-16s %-44s %5d %6.1f %%  %5.1f to %5.1f %s%n",
                test.capability().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                test.name(),
                test.passed().of(),
                100 * test.passed().share(),
                100 * test.passed().low(),
                100 * test.passed().high(),
                test.change() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " %.3f, %.3f",
                                test.change().mean(),
                                test.change().largest()));
    }

    private static void print(PrintWriter out, String what, Share share) {
        out.printf(
                Locale.ROOT,
                "%s: %.1f %% (%d of %d; %.1f to %.1f)%n",
                what,
                100 * share.share(),
                share.count(),
                share.of(),
                100 * share.low(),
                100 * share.high());
    }
}
