package io.standpoint.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs the command line where time passes only while it waits. */
final class Client {

    private final List<Duration> pauses = new ArrayList<>();
    private final Path folder;
    private final SettableClock clock = new SettableClock();
    private Runnable meanwhile = () -> {};

    Client(Path folder) {
        this.folder = folder;
    }

    /** What came of a command. */
    record Result(int code, String out, String err) {}

    /** Something happens whenever it waits. */
    Client meanwhile(Runnable action) {
        meanwhile = action;
        return this;
    }

    List<Duration> pauses() {
        return pauses;
    }

    Path journal() {
        return folder.resolve("journal");
    }

    /** With a journal in the folder. */
    Result importing(StubServer server, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("import", "--server", server.address(), "--journal", journal()));
        all.addAll(List.of(arguments));
        return run(all.toArray());
    }

    Result run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = StandpointCommand.commandLine(clock, this::pause);
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return new Result(line.execute(words), out.toString(), err.toString());
    }

    private void pause(Duration time) {
        pauses.add(time);
        clock.pass(time);
        meanwhile.run();
    }
}
