package io.standpoint.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line of those who use a service that runs elsewhere. */
@Command(
        name = "standpoint",
        mixinStandardHelpOptions = true,
        versionProvider = StandpointCommand.Version.class,
        description = "Without arguments, starts the service. With a command, works with a service that runs.",
        synopsisSubcommandLabel = "COMMAND")
public final class StandpointCommand {

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int GAVE_UP = 3;

    /** Runs a command and returns its exit code. */
    public static int run(String... arguments) {
        return commandLine(Clock.systemUTC(), Pause::sleep).execute(arguments);
    }

    static CommandLine commandLine(Clock clock, Pause pause) {
        return new CommandLine(new StandpointCommand())
                .addSubcommand(new ImportCommand(clock, pause))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(problems());
    }

    private static IExecutionExceptionHandler problems() {
        return (problem, command, parsed) -> {
            PrintWriter err = command.getErr();
            err.println(command.getColorScheme().errorText("standpoint: " + describe(problem)));
            err.flush();
            return problem instanceof UnusableJournalException ? WRONG_USAGE : GAVE_UP;
        };
    }

    private static String describe(Exception problem) {
        if (problem instanceof GaveUpException || problem instanceof UnusableJournalException) {
            return problem.getMessage();
        }
        String kind = problem.getClass().getSimpleName();
        String prefix = problem instanceof IOException ? "" : "a fault of the program: ";
        return prefix + kind + ": " + problem.getMessage();
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = StandpointCommand.class.getPackage().getImplementationVersion();
            return new String[] {"standpoint " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
