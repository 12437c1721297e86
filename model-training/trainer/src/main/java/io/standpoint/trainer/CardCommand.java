package io.standpoint.trainer;

import io.standpoint.model.Manifest;
import io.standpoint.model.StanceModel;
import io.standpoint.model.card.Card;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.report.CardFacts;
import io.standpoint.trainer.report.EvaluationReport;
import io.standpoint.trainer.report.ModelCard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code card}: writes the model card. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the model card in Markdown, from the model file and an evaluation of it, or from the card in the file.")
final class CardCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "the model file")
    private Path file;

    @Option(names = "--evaluation", paramLabel = "FILE", description = "the evaluation.json that 'evaluate' wrote")
    private Path evaluation;

    @Option(names = "--output", paramLabel = "FILE", description = "the file to write; without it, the card is printed")
    private Path output;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description =
                    "also write the model file again, with the figures in it, for the service to show; may be MODEL")
    private Path into;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (into != null && evaluation == null) {
            throw new ParameterException(spec.commandLine(), "--into needs --evaluation: there is nothing to write");
        }
        StanceModel model = ModelFile.read(file);
        Optional<Card> card = evaluation == null ? model.card() : Optional.of(measured(model.manifest()));
        String text = ModelCard.of(model.manifest(), model.undecidedThreshold(), card);
        PrintWriter out = spec.commandLine().getOut();
        if (output == null) {
            out.print(text);
        } else {
            Files.writeString(output, text, StandardCharsets.UTF_8);
            out.println("written to " + output);
        }
        if (into != null) {
            ModelFile.writeWithCard(file, card.orElseThrow(), into);
            spec.commandLine().getErr().println("the model with its card was written to " + into);
        }
        out.flush();
        return 0;
    }

    private Card measured(Manifest manifest) throws IOException {
        EvaluationReport report = EvaluationReport.read(evaluation);
        if (!(report.model().equals(manifest.name()) && report.version().equals(manifest.version()))) {
            throw new InvalidDataException(evaluation + " is of " + report.model() + " " + report.version()
                    + ", and the model is " + manifest.name() + " " + manifest.version() + ": run 'evaluate' again");
        }
        if (!report.fingerprint().equals(ModelFile.fingerprint(manifest))) {
            throw new InvalidDataException(evaluation + " is of another model that is also called " + report.model()
                    + " " + report.version() + ": run 'evaluate' again");
        }
        return CardFacts.of(report);
    }
}
