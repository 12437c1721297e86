package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Memory over a long run, and whether it still grows. */
final class MemorySamples {

    private final List<Sample> samples = new ArrayList<>();

    /**
     * One look, in MiB.
     *
     * @param posts so far
     * @param jvm proportional set size of the service
     * @param heap the part of it that the JVM has set aside for objects, in use or not
     * @param postgres proportional set size of all PostgreSQL processes without their shared memory
     * @param buffers PostgreSQL's shared memory, which fills until its configured size is reached
     * @param paragraphsPerSecond since the look before
     */
    record Sample(long posts, double jvm, double heap, double postgres, double buffers, double paragraphsPerSecond) {}

    void add(Sample sample) {
        samples.add(sample);
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
        List<String> lines = new ArrayList<>(List.of("posts,jvm,heap,postgres,buffers,paragraphs_per_second"));
        for (Sample sample : samples) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%.1f,%.1f,%.1f,%.1f,%.0f",
                    sample.posts(),
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
