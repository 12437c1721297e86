package io.standpoint.load;

import io.standpoint.ServiceProcess;
import io.standpoint.model.InvalidModelException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** Starts the packaged service in a fresh folder, loads it, and says how fast it was and what it took. Linux only. */
public final class LoadRun {

    private static final Duration NETWORK_TIME = Duration.ofSeconds(10);
    private static final int NETWORK_ARTICLES = 512;
    /** By then the service has noticed that it is idle. */
    private static final Duration UNTIL_IDLE = Duration.ofMinutes(2);

    private static final Duration TO_SETTLE = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private static final long WARMUP_NUMBERS = 1_000_000;
    private static final long SINGLE_NUMBERS = 2_000_000;
    private static final long LOAD_NUMBERS = 3_000_000;

    private final LoadSettings settings;
    private final Path folder;
    private final LoadReport report = new LoadReport();
    private final NetworkRate network;

    private LoadRun(LoadSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.network = new NetworkRate(
                settings.model(),
                settings.articlesAtOnce(),
                LongStream.range(0, NETWORK_ARTICLES)
                        .mapToObj(number -> SampleArticle.of(number).read())
                        .toList());
    }

    /** Takes its settings from system properties, see {@link LoadSettings}. */
    public static void main(String[] arguments) throws Exception {
        try (RunFolder folder = RunFolder.create("load")) {
            LoadRun run = new LoadRun(LoadSettings.fromProperties(), folder.path());
            run.measure();
            run.report.write("load.md");
        }
    }

    private void measure() throws IOException, InterruptedException, InvalidModelException {
        report.add(
                "cores, load average of the last minute before the run",
                "%d, %.2f",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        LoadResult posted;
        List<Double> firstStart = new ArrayList<>();
        try (ServiceProcess service = start(firstStart)) {
            report.add("ready, at the very first start", "%.1f s", firstStart.get(0));
            ArticleClient client = new ArticleClient(service.uri("/"));
            Thread.sleep(TO_SETTLE.toMillis());
            memory("memory when idle after the start", service);
            new ClosedLoop(client, WARMUP_NUMBERS).run(settings.clients(), until(settings.warmup()));
            single(client);
            network.measure(1, NETWORK_TIME);
            double before = network.measure(1, NETWORK_TIME);
            posted = load(service, client);
            rates(posted, before, network.measure(1, NETWORK_TIME));
            memory("memory right after the load", service);
            lookedUp(client, posted);
            Thread.sleep(UNTIL_IDLE.toMillis());
            memory("memory when idle for two minutes after the load", service);
        }
        restarts();
    }

    private void single(ArticleClient client) throws InterruptedException {
        LoadResult result = new ClosedLoop(client, SINGLE_NUMBERS).run(1, settings.posts());
        report.latencies("one client, nothing else going on, " + settings.posts() + " posts", result);
        report.failures("its failures", result);
    }

    private LoadResult load(ServiceProcess service, ArticleClient client) throws IOException, InterruptedException {
        if (settings.profile().isPresent()) {
            new Jcmd(service.process()).record(settings.profile().get(), settings.seconds());
        }
        ProcessUsage jvm = ProcessUsage.of(service.process());
        ProcessUsage postgres = ProcessUsage.ofAll(service.postmaster());
        ProcessUsage own = ProcessUsage.of(ProcessHandle.current());
        LoadResult result = new ClosedLoop(client, LOAD_NUMBERS).run(settings.clients(), until(settings.seconds()));
        double seconds = result.nanos() / NANOS;
        report.latencies(settings.clients() + " clients, " + settings.seconds().toSeconds() + " s", result);
        report.failures("their failures", result);
        report.add(
                "cores busy: JVM, PostgreSQL, load generator",
                "%.2f, %.2f, %.2f",
                (ProcessUsage.of(service.process()).cpuSeconds() - jvm.cpuSeconds()) / seconds,
                (ProcessUsage.ofAll(service.postmaster()).cpuSeconds() - postgres.cpuSeconds()) / seconds,
                (ProcessUsage.of(ProcessHandle.current()).cpuSeconds() - own.cpuSeconds()) / seconds);
        return result;
    }

    private void rates(LoadResult posted, double before, double after)
            throws IOException, InvalidModelException, InterruptedException {
        double alone = (before + after) / 2;
        report.add("paragraphs a second, stored and acknowledged", "%.0f", posted.paragraphsPerSecond());
        report.add("the network alone, one thread: just before, just after", "%.0f, %.0f", before, after);
        report.add("share of the network alone", "%.0f %%", 100 * posted.paragraphsPerSecond() / alone);
        network.measure(2, NETWORK_TIME.dividedBy(2));
        report.add("the network alone, two threads with a copy each", "%.0f", network.measure(2, NETWORK_TIME));
    }

    private void memory(String when, ServiceProcess service) {
        ProcessUsage jvm = ProcessUsage.of(service.process());
        ProcessUsage postgres = ProcessUsage.ofAll(service.postmaster());
        report.add(
                when + ": JVM + PostgreSQL",
                "%.0f + %.0f = %.0f MiB",
                jvm.mebibytes(),
                postgres.mebibytes(),
                jvm.mebibytes() + postgres.mebibytes());
    }

    private void lookedUp(ArticleClient client, LoadResult posted) throws IOException, InterruptedException {
        int found = 0;
        for (String id : posted.acknowledged().values()) {
            found += client.look(id) == ArticleClient.OK ? 1 : 0;
        }
        report.add(
                "acknowledged articles, found afterwards",
                "%d, %d",
                posted.acknowledged().size(),
                found);
        KeptArticles.Counts rows = KeptArticles.in(folder).counts();
        report.add("rows of the whole run: articles, paragraphs", "%d, %d", rows.articles(), rows.paragraphs());
    }

    private void restarts() throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < settings.restarts(); i++) {
            start(seconds).close();
        }
        Collections.sort(seconds);
        report.add(
                "ready, with the database of this load: median of " + seconds.size() + ", all",
                "%.1f s, %.1f–%.1f s",
                seconds.get(seconds.size() / 2),
                seconds.get(0),
                seconds.get(seconds.size() - 1));
    }

    /** Starts it, and adds how long it took until ready. */
    private ServiceProcess start(List<Double> seconds) throws IOException {
        long start = System.nanoTime();
        ServiceProcess service = ServiceProcess.start(folder, Map.of()).untilReady();
        seconds.add((System.nanoTime() - start) / NANOS);
        return service;
    }

    private static BooleanSupplier until(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() < end;
    }
}
