package io.standpoint.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.BuildFolder;
import io.standpoint.PackagedJar;
import io.standpoint.ServiceProcess;
import io.standpoint.model.InvalidModelException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Brings a whole archive with the import client to a fresh service, or to several on the PostgreSQL of the first, and says
 * how fast that was, what it took, and what requests noticed of it. Linux only.
 */
public final class ArchiveRun {

    private static final Duration NETWORK_TIME = Duration.ofSeconds(20);
    /** So many of the archive's articles stand for it when the network is measured alone. */
    private static final int NETWORK_STEP = 75;

    private static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** The JVM compiles, and memory fills. */
    private static final Duration WARMUP = Duration.ofMinutes(1);

    private static final long DURING_NUMBERS = 1_000_000;
    private static final long AFTER_NUMBERS = 2_000_000;
    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1 << 20;
    private static final double MILLION = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path archive;
    private final Path folder;
    private final LoadSettings settings;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final LoadReport report = new LoadReport();
    private final MemorySamples memory = new MemorySamples();
    private final NetworkRate network;

    private ArchiveRun(Path archive, Path folder, LoadSettings settings) {
        this.archive = archive;
        this.folder = folder;
        this.settings = settings;
        this.network = new NetworkRate(
                settings.model(), settings.articlesAtOnce(), new PublicArchive(archive).every(NETWORK_STEP));
    }

    /**
     * Takes its settings from system properties: {@code load.archive}, a folder that the import client reads; {@code
     * load.replicas}, 1 unless given; those of {@link LoadSettings}; and {@code load.folder}, see {@link RunFolder}.
     */
    public static void main(String[] arguments) throws Exception {
        Path archive = Path.of(System.getProperty("load.archive"));
        int replicas = Integer.getInteger("load.replicas", 1);
        try (RunFolder folder = RunFolder.create("archive")) {
            ArchiveRun run = new ArchiveRun(archive, folder.path(), LoadSettings.fromProperties());
            try {
                run.start(replicas);
                run.measure();
            } finally {
                run.stop();
            }
            run.report.write("archive-" + replicas + ".md");
        }
    }

    private void start(int replicas) throws IOException {
        services.add(ServiceProcess.start(folder, Map.of()).untilReady());
        Map<String, String> shared = KeptArticles.in(folder).environment();
        for (int i = 1; i < replicas; i++) {
            Path own = Files.createDirectories(folder.resolve("replica-" + i));
            services.add(ServiceProcess.start(own, shared).untilReady());
        }
    }

    /** The one with the database last. */
    private void stop() {
        for (int i = services.size() - 1; i >= 0; i--) {
            services.get(i).close();
        }
    }

    private void measure() throws IOException, InterruptedException, InvalidModelException {
        report.add(
                "services, cores, load average of the last minute before the run",
                "%d, %d, %.2f",
                services.size(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        network.measure(1, NETWORK_TIME);
        double before = network.measure(1, NETWORK_TIME);
        double rate = bring();
        double after = network.measure(1, NETWORK_TIME);
        report.add("the network alone, one thread: just before, just after", "%.0f, %.0f", before, after);
        report.add("share of the network alone", "%.0f %%", 100 * rate / ((before + after) / 2));
        posts("afterwards", posts(AFTER_NUMBERS).run(1, settings.posts()));
        space();
    }

    /** Paragraphs a second, from the start of the client to its end. */
    private double bring() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process client = client();
        CompletableFuture<LoadResult> posted = CompletableFuture.supplyAsync(() -> postUntil(client::isAlive));
        Stored last = new Stored(0, 0);
        long looked = start;
        CpuTimes before = CpuTimes.of(services, client);
        CpuTimes after = before;
        while (!client.waitFor(LOOK.toSeconds(), TimeUnit.SECONDS)) {
            Stored now = stored();
            long at = System.nanoTime();
            if (at - start > WARMUP.toNanos()) {
                double rate = (now.paragraphs() - last.paragraphs()) * NANOS / (at - looked);
                memory.add(MemorySamples.Sample.of(services, now.articles(), rate));
                memory.write(BuildFolder.path().resolve("archive-" + services.size() + "-memory.csv"));
            }
            last = now;
            looked = at;
            after = CpuTimes.of(services, client);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        Stored all = stored();
        report.add("the client ended with", "%d", client.exitValue());
        report.add("articles, paragraphs", "%d, %d", all.articles(), all.paragraphs());
        report.add("seconds", "%.0f", seconds);
        report.add("paragraphs a second, stored", "%.0f", all.paragraphs() / seconds);
        double span = (looked - start) / NANOS;
        report.add(
                "cores busy: services, PostgreSQL, client",
                "%.2f, %.2f, %.2f",
                (after.services() - before.services()) / span,
                (after.postgres() - before.postgres()) / span,
                (after.client() - before.client()) / span);
        report.add(
                "memory after the first minute, JVM + PostgreSQL, the most",
                "%.0f MiB",
                memory.most(MemorySamples.Sample::total));
        report.add(
                "times the memory of the second quarter in the last: JVM, PostgreSQL, both",
                "%.3f, %.3f, %.3f",
                memory.growth(MemorySamples.Sample::jvm),
                memory.growth(sample -> sample.postgres() + sample.buffers()),
                memory.growth(MemorySamples.Sample::total));
        posts("during the import, after its first minute", posted.join());
        return all.paragraphs() / seconds;
    }

    /** Waits for the first minute to end. */
    private LoadResult postUntil(BooleanSupplier running) {
        try {
            Thread.sleep(WARMUP.toMillis());
            return posts(DURING_NUMBERS).run(1, running);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process client() throws IOException {
        return new ProcessBuilder(PackagedJar.command(
                        "import",
                        "--server",
                        services.get(0).uri("").toString(),
                        "--subject-from",
                        PublicArchive.SUBJECT_FIELD,
                        "--errors",
                        folder.resolve("errors.jsonl").toString(),
                        "--journal",
                        folder.resolve("import.journal").toString(),
                        archive.toString()))
                .inheritIO()
                .start();
    }

    /** Seconds of computing so far. */
    private record CpuTimes(double services, double postgres, double client) {

        static CpuTimes of(List<ServiceProcess> services, Process client) {
            return new CpuTimes(
                    services.stream()
                            .mapToDouble(service ->
                                    ProcessUsage.of(service.process()).cpuSeconds())
                            .sum(),
                    ProcessUsage.ofAll(services.get(0).postmaster()).cpuSeconds(),
                    ProcessUsage.of(client.toHandle()).cpuSeconds());
        }
    }

    /** By the imports so far. */
    private record Stored(long articles, long paragraphs) {}

    private Stored stored() throws IOException {
        long articles = 0;
        long paragraphs = 0;
        for (JsonNode one : JSON.readTree(
                        services.get(0).get("/v1/imports?limit=200").body())
                .get("items")) {
            articles += one.get("stored").longValue();
            paragraphs += one.get("paragraphs").longValue();
        }
        return new Stored(articles, paragraphs);
    }

    private void posts(String when, LoadResult result) {
        report.latencies(
                "one client " + when + ", " + result.acknowledged().size() + " posts with a second between", result);
        report.failures("its failures", result);
    }

    private ClosedLoop posts(long firstNumber) {
        return new ClosedLoop(new ArticleClient(services.get(0).uri("/")), firstNumber, BETWEEN_POSTS);
    }

    private void space() {
        KeptArticles rows = KeptArticles.in(folder);
        long bytes = rows.number("SELECT pg_database_size(current_database())");
        report.add(
                "database; MiB a million paragraphs",
                "%.0f MiB; %.0f",
                bytes / MEBIBYTE,
                bytes / MEBIBYTE / (rows.counts().paragraphs() / MILLION));
        report.add(
                "its largest tables with their indexes, MiB",
                "%s",
                rows.text(
                        """
                        SELECT string_agg(relname || ' ' || round(size / 1048576.0) || ' (indexes ' || round(indexes / 1048576.0)
                          || ')', ', ' ORDER BY size DESC)
                        FROM (SELECT relname, pg_total_relation_size(oid) AS size, pg_indexes_size(oid) AS indexes
                          FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                          ORDER BY size DESC LIMIT 8) AS largest
                        """));
    }
}
