package io.standpoint.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.BuildFolder;
import io.standpoint.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over very many posts the memory of the service and of its database stays what it was. Fewer than some 20,000 posts are
 * all warming up, and fail.
 */
@Tag("endurance")
@EnabledOnOs(value = OS.LINUX, disabledReason = "memory is read from /proc")
class FlatMemoryIT {

    private static final int CLIENTS = 8;
    /** In each half of the run. */
    private static final int LOOKS = 20;

    private static final double MOST_GROWTH = 1.1;

    @TempDir
    private Path folder;

    @Test
    void memory_does_not_grow_with_the_articles_posted() throws Exception {
        long posts = Long.getLong("endurance.posts", 100_000);
        MemorySamples samples = new MemorySamples();
        double heapHalfway;
        double heapAtLast;
        try (ServiceProcess service = ServiceProcess.start(folder, Map.of()).untilReady()) {
            post(service, samples, 0, posts / 2);
            heapHalfway = collectedHeap(service);
            post(service, samples, posts / 2, posts);
            heapAtLast = collectedHeap(service);
            assertThat(KeptArticles.in(folder).counts().articles()).isEqualTo(posts);
        }
        System.out.printf(
                Locale.ROOT,
                "times the memory of the second quarter in the last: JVM %.3f, PostgreSQL %.3f; heap %.1f, then %.1f MiB%n",
                samples.growth(MemorySamples.Sample::jvm),
                samples.growth(MemorySamples.Sample::postgres),
                heapHalfway,
                heapAtLast);
        assertThat(samples.growth(MemorySamples.Sample::jvm)).as("JVM").isLessThan(MOST_GROWTH);
        assertThat(heapAtLast / heapHalfway).as("heap").isLessThan(MOST_GROWTH);
        assertThat(samples.growth(MemorySamples.Sample::postgres))
                .as("PostgreSQL without its buffers")
                .isLessThan(MOST_GROWTH);
    }

    private static void post(ServiceProcess service, MemorySamples samples, long from, long to)
            throws IOException, InterruptedException {
        ArticleClient client = new ArticleClient(service.uri("/"));
        long step = (to - from) / LOOKS;
        for (long next = from; next < to; next += step) {
            LoadResult result = new ClosedLoop(client, next).run(CLIENTS, Math.min(step, to - next));
            assertThat(result.statuses()).isEmpty();
            assertThat(result.unanswered()).isEmpty();
            samples.add(MemorySamples.Sample.of(List.of(service), next + step, result.paragraphsPerSecond()));
            samples.write(BuildFolder.path().resolve("flat-memory.csv"));
        }
    }

    /** In use after a collection: only two, so that the heap otherwise grows as it does in production. */
    private static double collectedHeap(ServiceProcess service) throws IOException, InterruptedException {
        new Jcmd(service.process()).collectGarbage();
        return MemorySamples.heapOf(service, "used");
    }
}
