package io.standpoint.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
        Path lines = ImportLines.write(folder.resolve("articles.jsonl"), ARTICLES);

        comparesEqual(lines, Duration.ofMillis(1_200));
    }

    @Test
    @Tag("endurance")
    void whole_archive_is_the_same_after_five_kills_and_two_of_the_database() throws Exception {
        String archive = System.getProperty("endurance.archive");
        assertThat(archive)
                .as("-Dendurance.archive: a folder that the import client reads")
                .isNotNull();
        Path lines = new PublicArchive(Path.of(archive)).write(folder.resolve("articles.jsonl"));

        comparesEqual(lines, Duration.ofSeconds(Long.getLong("endurance.seconds-between-kills", 60)));
    }

    private void comparesEqual(Path lines, Duration latestKill) throws Exception {
        Outcome alone = run("alone", lines, Duration.ZERO);
        Outcome killed = run("killed", lines, latestKill);

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

    private Outcome run(String name, Path lines, Duration latestKill) throws Exception {
        Path home = Files.createDirectory(folder.resolve(name));
        try (SharedDatabase database = SharedDatabase.start(home.resolve("database"))) {
            ServiceProcess service =
                    ServiceProcess.start(home, database.environment()).untilReady();
            try {
                String id = client.send(service, lines);
                for (int kill = 1; kill <= KILLS && !latestKill.isZero(); kill++) {
                    TimeUnit.MILLISECONDS.sleep(moments.nextLong(latestKill.toMillis()));
                    assertThat(client.running(service, id))
                            .as("something to be done at kill %d", kill)
                            .isTrue();
                    service.kill();
                    if (kill % 2 == 0) {
                        database.killAndRestart();
                    }
                    service = ServiceProcess.start(home, database.environment()).untilReady();
                }
                return outcome(service, id, database);
            } finally {
                service.close();
            }
        }
    }

    private Outcome outcome(ServiceProcess service, String id, SharedDatabase database) {
        JsonNode done = client.untilCompleted(service, id, Duration.ofHours(3));
        assertThat(done.get("linesRead")).isEqualTo(done.get("linesTotal"));
        KeptArticles rows = database.articles();
        long stored = done.get("stored").longValue();
        assertThat(rows.counts())
                .isEqualTo(
                        new KeptArticles.Counts(stored, done.get("paragraphs").longValue()));
        return new Outcome(
                rows.content(), rows.counts(), stored, done.get("failed").longValue());
    }
}
