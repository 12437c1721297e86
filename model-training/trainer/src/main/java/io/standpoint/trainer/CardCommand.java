package io.standpoint.trainer;

import io.standpoint.model.StanceModel;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.evaluation.EvaluationReport;
import io.standpoint.trainer.evaluation.ModelCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code card}: writes the model card. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes the model card in Markdown, from the model file and an evaluation of it.")
final class CardCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "the model file")
    private Path file;

    @Option(names = "--evaluation", paramLabel = "FILE", description = "the evaluation.json that 'evaluate' wrote")
    private Path evaluation;

    @Option(names = "--output", paramLabel = "FILE", description = "the file to write; without it, the card is printed")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StanceModel model = ModelFile.read(file);
        EvaluationReport report = evaluation == null ? null : EvaluationReport.read(evaluation);
        if (report != null
                && !(report.model().equals(model.manifest().name())
                        && report.version().equals(model.manifest().version()))) {
            throw new InvalidDataException(evaluation + " is of " + report.model() + " " + report.version()
                    + ", and the model is " + model.manifest().name() + " "
                    + model.manifest().version() + ": run 'evaluate' again");
        }
        String card = ModelCard.of(model.manifest(), model.undecidedThreshold(), Optional.ofNullable(report));
        if (output == null) {
            spec.commandLine().getOut().print(card);
        } else {
            Files.writeString(output, card, StandardCharsets.UTF_8);
            spec.commandLine().getOut().println("written to " + output);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
