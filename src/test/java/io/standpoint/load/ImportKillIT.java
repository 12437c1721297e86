package io.standpoint.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed again and again at random moments, the service brings the same rows as when it is left alone. */
class ImportKillIT {

    private static final int KILLS = 5;
    private static final int ARTICLES = 2_000;

    @TempDir
    private Path folder;

    private final ImportClient client = new ImportClient();
    private final Random moments = new Random(Long.getLong("endurance.seed", 23));

    @Test
    void two_thousand_articles_are_the_same_after_five_kills_and_two_of_the_database() throws Exception {
        List<Path> files = List.of(ImportLines.write(folder.resolve("articles.jsonl"), ARTICLES));

        comparesEqual(files, Duration.ofMillis(1_200));
    }

    @Test
    @Tag("endurance")
    void whole_archive_is_the_same_after_five_kills_and_two_of_the_database() throws Exception {
        String archive = System.getProperty("endurance.archive");
        assertThat(archive)
                .as("-Dendurance.archive: a folder of .jsonl or .jsonl.gz")
                .isNotNull();
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(archive))) {
            files = found.sorted().toList();
        }

        comparesEqual(files, Duration.ofSeconds(Long.getLong("endurance.seconds-between-kills", 60)));
    }

    private void comparesEqual(List<Path> files, Duration latestKill) throws Exception {
        Outcome alone = run("alone", files, Duration.ZERO);
        Outcome killed = run("killed", files, latestKill);

        System.out.printf("left alone: %s%nkilled: %s%n", alone, killed);
        assertThat(killed.content().checksum()).isEqualTo(alone.content().checksum());
        assertThat(killed.content().paragraphs()).isEqualTo(alone.content().paragraphs());
        assertThat(killed.content().supportive()).isCloseTo(alone.content().supportive(), within(0.1));
        assertThat(killed.content().neutral()).isCloseTo(alone.content().neutral(), within(0.1));
        assertThat(killed.content().critical()).isCloseTo(alone.content().critical(), within(0.1));
        assertThat(killed.stored()).isEqualTo(alone.stored());
        assertThat(killed.failed()).isEqualTo(alone.failed());
        assertThat(killed.counts()).isEqualTo(alone.counts());
    }

    /** Rows, and what the imports counted. */
    private record Outcome(KeptArticles.Content content, KeptArticles.Counts counts, long stored, long failed) {}

    private Outcome run(String name, List<Path> files, Duration latestKill) throws Exception {
        Path home = Files.createDirectory(folder.resolve(name));
        try (SharedDatabase database = SharedDatabase.start(home.resolve("database"))) {
            ServiceProcess service =
                    ServiceProcess.start(home, database.environment()).untilReady();
            try {
                List<String> imports = new ArrayList<>();
                for (Path file : files) {
                    imports.add(client.send(service, file));
                }
                for (int kill = 1; kill <= KILLS && !latestKill.isZero(); kill++) {
                    TimeUnit.MILLISECONDS.sleep(moments.nextLong(latestKill.toMillis()));
                    assertThat(anyRuns(service, imports))
                            .as("something to be done at kill %d", kill)
                            .isTrue();
                    service.kill();
                    if (kill % 2 == 0) {
                        database.killAndRestart();
                    }
                    service = ServiceProcess.start(home, database.environment()).untilReady();
                }
                return outcome(service, imports, database);
            } finally {
                service.close();
            }
        }
    }

    private boolean anyRuns(ServiceProcess service, List<String> imports) throws IOException {
        for (String id : imports) {
            if (client.running(service, id)) {
                return true;
            }
        }
        return false;
    }

    private Outcome outcome(ServiceProcess service, List<String> imports, SharedDatabase database) {
        long stored = 0;
        long failed = 0;
        long paragraphs = 0;
        for (String id : imports) {
            JsonNode done = client.untilCompleted(service, id, Duration.ofHours(3));
            assertThat(done.get("linesRead")).isEqualTo(done.get("linesTotal"));
            stored += done.get("stored").longValue();
            failed += done.get("failed").longValue();
            paragraphs += done.get("paragraphs").longValue();
        }
        KeptArticles rows = database.articles();
        assertThat(rows.counts()).isEqualTo(new KeptArticles.Counts(stored, paragraphs));
        return new Outcome(rows.content(), rows.counts(), stored, failed);
    }
}
