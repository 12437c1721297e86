package io.standpoint.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The JDK's own tool to ask something of a running JVM. */
final class Jcmd {

    private final long pid;

    Jcmd(ProcessHandle jvm) {
        this.pid = jvm.pid();
    }

    void collectGarbage() throws IOException, InterruptedException {
        run("GC.run");
    }

    /** Records for a while, then writes the file. */
    void record(Path file, Duration time) throws IOException, InterruptedException {
        run("JFR.start", "settings=profile", "duration=" + time.toSeconds() + "s", "filename=" + file.toAbsolutePath());
    }

    private void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid));
        builder.command().addAll(List.of(command));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("jcmd " + String.join(" ", command) + " failed");
        }
    }
}
