package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.standpoint.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Memory over a long run, and whether it still grows. */
final class MemorySamples {

    private static final double MEBIBYTE = 1 << 20;
    private static final double KIBIBYTES_IN_ONE = 1 << 10;

    private final List<Sample> samples = new ArrayList<>();

    /**
     * One look, in MiB.
     *
     * @param articles stored so far
     * @param jvm proportional set size of the service, or of all
     * @param heap the part of it that the JVM has set aside for objects, in use or not
     * @param postgres proportional set size of all PostgreSQL processes without their shared memory
     * @param buffers PostgreSQL's shared memory, which fills until its configured size is reached
     * @param paragraphsPerSecond since the look before
     */
    record Sample(long articles, double jvm, double heap, double postgres, double buffers, double paragraphsPerSecond) {

        /** Looks at services on the PostgreSQL of the first of them. */
        static Sample of(List<ServiceProcess> services, long articles, double paragraphsPerSecond) {
            ProcessUsage postgres = ProcessUsage.ofAll(services.get(0).postmaster());
            return new Sample(
                    articles,
                    services.stream()
                            .mapToDouble(service ->
                                    ProcessUsage.of(service.process()).mebibytes())
                            .sum(),
                    services.stream()
                            .mapToDouble(service -> heapOf(service, "committed"))
                            .sum(),
                    (postgres.pss() - postgres.shared()) / KIBIBYTES_IN_ONE,
                    postgres.shared() / KIBIBYTES_IN_ONE,
                    paragraphsPerSecond);
        }

        /** The summed proportional set size. */
        double total() {
            return jvm + postgres + buffers;
        }
    }

    /** MiB of a service's heap: {@code committed}, or {@code used}. */
    static double heapOf(ServiceProcess service, String figure) {
        return service.get("/q/metrics")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_" + figure + "_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum()
                / MEBIBYTE;
    }

    void add(Sample sample) {
        samples.add(sample);
    }

    /** The largest of all looks. */
    double most(ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).max().orElseThrow();
    }

    /**
     * The median of the last quarter in terms of the second quarter's: 1 where nothing grows. The first quarter warms
     * up, and medians do not mind when a collection of garbage happened to run.
     */
    double growth(ToDoubleFunction<Sample> figure) {
        int quarter = samples.size() / 4;
        return median(figure, 3 * quarter, samples.size()) / median(figure, quarter, 2 * quarter);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("articles,jvm,heap,postgres,buffers,paragraphs_per_second"));
        for (Sample sample : samples) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%.1f,%.1f,%.1f,%.1f,%.0f",
                    sample.articles(),
                    sample.jvm(),
                    sample.heap(),
                    sample.postgres(),
                    sample.buffers(),
                    sample.paragraphsPerSecond()));
        }
        Files.write(file, lines, UTF_8);
    }

    private double median(ToDoubleFunction<Sample> figure, int from, int to) {
        double[] sorted =
                samples.subList(from, to).stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
