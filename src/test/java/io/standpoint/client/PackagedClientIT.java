package io.standpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.standpoint.PackagedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people start it: the jar of the service, in a process of its own. */
class PackagedClientIT {

    private static final int ARTICLES = 2 * Batch.MOST_ITEMS;

    private final StubServer server = StubServer.start();
    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
        server.close();
    }

    @Test
    void imports_and_starts_no_service() throws Exception {
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"One\"}\nbroken\n", UTF_8);

        Process client = start("import", "--server", server.address(), "a.jsonl");

        assertThat(exitCode(client)).isEqualTo(1);
        assertThat(server.texts()).containsExactly("One");
        assertThat(output("out")).startsWith("stored              1 (3 paragraphs)");
        assertThat(output("err").lines()).singleElement().asString().startsWith("a.jsonl:2: not JSON");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void tells_how_it_is_used() throws Exception {
        assertThat(exitCode(start("--help"))).isZero();
        assertThat(output("out")).contains("Usage: standpoint", "import");
        assertThat(exitCode(start("--version"))).isZero();
        assertThat(output("out")).matches("standpoint \\d\\S+\\s+");
        assertThat(exitCode(start("improt"))).isEqualTo(2);
        assertThat(output("err")).contains("improt", "Did you mean: standpoint import?");
        assertThat(exitCode(start("serve"))).isEqualTo(2);
        assertThat(output("err")).contains("serve", "Usage: standpoint");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void stopped_it_says_how_to_go_on_and_goes_on() throws Exception {
        Process first = startEndless();

        first.destroy();
        exitCode(first);

        assertThat(output("err")).contains("Stopped. What was sent is safe, and the same command goes on behind it.");
        assertGoesOn();
    }

    @Test
    void killed_it_goes_on() throws Exception {
        Process first = startEndless();

        first.destroyForcibly();
        exitCode(first);

        assertGoesOn();
    }

    /** Returns once everything is sent, and the server does not get done with it. */
    private Process startEndless() throws IOException {
        server.workFor(Integer.MAX_VALUE);
        Files.writeString(
                folder.resolve("a.jsonl"),
                IntStream.range(0, ARTICLES)
                        .mapToObj(i -> "{\"text\": \"Article " + i + "\"}\n")
                        .collect(Collectors.joining()),
                UTF_8);
        Process client = start("import", "--server", server.address(), "a.jsonl");
        await().atMost(Duration.ofMinutes(1)).until(() -> journalLines() == 3);
        return client;
    }

    private void assertGoesOn() throws Exception {
        server.workFor(0);

        assertThat(exitCode(start("import", "--server", server.address(), "a.jsonl")))
                .isZero();

        assertThat(server.keys()).hasSize(2);
        assertThat(server.texts()).hasSize(ARTICLES);
        assertThat(output("out")).contains("stored         10,000");
        assertThat(folder.resolve("standpoint-import.journal")).doesNotExist();
    }

    private long journalLines() throws IOException {
        Path journal = folder.resolve("standpoint-import.journal");
        if (!Files.exists(journal)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(journal, UTF_8)) {
            return lines.count();
        }
    }

    private Process start(String... arguments) throws IOException {
        Process process = new ProcessBuilder(PackagedJar.command(List.of("-Xmx128m"), List.of(arguments)))
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        started.add(process);
        return process;
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve(name), UTF_8);
    }
}
