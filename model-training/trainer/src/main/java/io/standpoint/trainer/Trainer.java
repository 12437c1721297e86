package io.standpoint.trainer;

import io.standpoint.trainer.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line of data scientists. Exit codes: 0 done, 1 the data, the model or a file cannot be used, 2 the command
 * line is wrong, 70 a fault of the program.
 */
@Command(
        name = "standpoint-trainer",
        mixinStandardHelpOptions = true,
        versionProvider = Trainer.Version.class,
        description = "Prepares data, trains a stance model, and says how good it is.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the data, the model or a file cannot be used; one line says why",
            "2:the command line is wrong",
            "70:a fault of the program; --verbose shows the trace"
        },
        subcommands = {
            PrepareCommand.class,
            VectorsCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CardCommand.class,
            PredictCommand.class
        })
public final class Trainer {

    static final int UNUSABLE = 1;
    static final int FAULT = 70;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the whole trace of an error.")
    private boolean verbose;

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to run. */
    static CommandLine commandLine() {
        Trainer trainer = new Trainer();
        return new CommandLine(trainer)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
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
