package io.standpoint.trainer;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The command line of data scientists. Exit codes: 0 done, 1 the data, the model or a file cannot be used, 2 the command
 * line is wrong, 70 a fault of the program.
 */
@Command(
        name = "standpoint-trainer",
        mixinStandardHelpOptions = true,
        versionProvider = Trainer.Version.class,
        description = "Gets and prepares data, trains a stance model, and says how good it is.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the data, the model or a file cannot be used; one line says why",
            "2:the command line is wrong",
            "70:a fault of the program; --verbose shows where"
        },
        subcommands = {
            FetchCommand.class,
            PrepareCommand.class,
            VectorsCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CardCommand.class,
            BehaviourCommand.class,
            QuantifyCommand.class,
            PredictCommand.class
        })
public final class Trainer {

    static final int UNUSABLE = 1;
    static final int FAULT = 70;

    /** Kept here, for a logger that nobody holds forgets its level. */
    private static final List<Logger> LIBRARIES =
            List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"));

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show the whole trace of an error, and what the libraries log.")
    private boolean verbose;

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    private int execute(ParseResult parsed) {
        LIBRARIES.forEach(library -> library.setLevel(verbose ? Level.INFO : Level.WARNING));
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The command line, ready to run. */
    static CommandLine commandLine() {
        Trainer trainer = new Trainer();
        return new CommandLine(trainer)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(trainer::execute)
                .setExecutionExceptionHandler(trainer.problems());
    }

    private IExecutionExceptionHandler problems() {
        return (problem, command, parsed) -> {
            if (verbose) {
                problem.printStackTrace(command.getErr());
            } else {
                command.getErr().println(command.getColorScheme().errorText(describe(problem)));
            }
            return problem instanceof IOException ? UNUSABLE : FAULT;
        };
    }

    private static String describe(Exception problem) {
        if (problem instanceof InvalidDataException) {
            return problem.getMessage();
        }
        if (problem instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (problem instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is in the way";
        }
        String kind = problem.getClass().getSimpleName();
        String prefix = problem instanceof IOException ? "" : "a fault of the program (--verbose shows where): ";
        return prefix + kind + ": " + problem.getMessage();
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Trainer.class.getPackage().getImplementationVersion();
            return new String[] {"standpoint-trainer " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
