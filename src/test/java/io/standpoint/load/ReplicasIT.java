package io.standpoint.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one database share the work, and one does that of the other when it dies. */
class ReplicasIT {

    private static final int ARTICLES = 3_000;

    @TempDir
    private Path folder;

    private final ImportClient client = new ImportClient();

    @Test
    void one_takes_over_from_the_other_and_nothing_is_lost_or_double() throws Exception {
        Path lines = ImportLines.write(folder.resolve("articles.jsonl"), ARTICLES);
        try (SharedDatabase database = SharedDatabase.start(folder.resolve("database"));
                ServiceProcess mortal = start("mortal", database);
                ServiceProcess survivor = start("survivor", database)) {
            String id = client.send(mortal, lines);
            await().until(() -> linesDone(mortal) > 0 && linesDone(survivor) > 0);
            KeptArticles rows = database.articles();

            mortal.kill();
            long killed = System.nanoTime();
            String underWay = rows.text("SELECT string_agg(CAST(position AS text), ',') FROM import_chunk"
                    + " WHERE run IS NOT NULL AND done_at IS NULL");
            assertThat(underWay).as("chunks under way").isNotNull();
            assertThat(client.running(survivor, id)).as("enough to do").isTrue();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> rows.number("SELECT count(*) FROM import_chunk WHERE done_at IS NULL AND position IN ("
                                    + underWay + ")")
                            == 0);
            double seconds = (System.nanoTime() - killed) / 1e9;
            JsonNode done = client.untilCompleted(survivor, id, Duration.ofMinutes(2));

            System.out.printf(Locale.ROOT, "What the dead one had was done %.1f s after its end%n", seconds);
            assertThat(done.get("stored").intValue()).isEqualTo(ARTICLES);
            assertThat(done.get("duplicates").intValue()).isZero();
            assertThat(done.get("failed").intValue()).isZero();
            assertThat(rows.counts())
                    .isEqualTo(new KeptArticles.Counts(ARTICLES, (long) ARTICLES * ImportLines.PARAGRAPHS));
            assertThat(rows.withOtherThan(ImportLines.PARAGRAPHS)).isZero();
        }
    }

    private ServiceProcess start(String name, SharedDatabase database) throws Exception {
        return ServiceProcess.start(Files.createDirectory(folder.resolve(name)), database.environment())
                .untilReady();
    }

    private static double linesDone(ServiceProcess service) {
        return service.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("standpoint_import_lines_total "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }
}
