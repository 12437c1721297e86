package io.standpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar that people start, as service and as client, with the Java that this runs on. */
public final class PackagedJar {

    private PackagedJar() {}

    /** The command that starts it with arguments. */
    public static List<String> command(String... arguments) {
        return command(List.of(), List.of(arguments));
    }

    /** As that, with options of the JVM. */
    public static List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(BuildFolder.path().resolve("quarkus-app/quarkus-run.jar").toString());
        command.addAll(arguments);
        return command;
    }
}
