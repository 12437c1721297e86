package io.standpoint.trainer;

import io.standpoint.model.StanceModel;
import io.standpoint.trainer.data.PreparedData;
import io.standpoint.trainer.evaluation.Faithfulness;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code faithfulness}: measures how much a model's evidence words matter to it. */
@Command(
        name = "faithfulness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how much more a probability falls without the evidence words than without random ones.")
final class FaithfulnessCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "the model file")
    private Path file;

    @Option(names = "--work", required = true, paramLabel = "WORK", description = "the folder that 'prepare' filled")
    private Path work;

    @Option(
            names = "--split",
            paramLabel = "SET",
            defaultValue = "dev",
            description = "a prepared set (${DEFAULT-VALUE})")
    private String set;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StanceModel model = ModelFile.read(file);
        Faithfulness found = Faithfulness.of(model, PreparedData.read(PreparedData.folder(work), set));
        PrintWriter out = spec.commandLine().getOut();
        out.println(PreparedData.json().writerWithDefaultPrettyPrinter().writeValueAsString(found));
        out.flush();
        return 0;
    }
}
