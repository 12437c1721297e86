package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes use, as Linux tells it in {@code /proc}; there is no such account on other systems.
 *
 * @param pss proportional set size in KiB: memory shared by n processes counts as 1/n in each, so that sums are true
 * @param shared the part of it in shared memory, which for PostgreSQL is its buffers
 * @param cpuSeconds since the processes began, ended children included
 */
record ProcessUsage(long pss, long shared, double cpuSeconds) {

    /** Clock ticks a second that /proc counts in, the same on every Linux. */
    private static final double TICKS = 100;
    /** Fields 14 to 17 of stat: own and ended children's time, of user and system; counted after the name. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    /** Of a process alone. */
    static ProcessUsage of(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            List<String> memory = Files.readAllLines(folder.resolve("smaps_rollup"), UTF_8);
            String stat = Files.readString(folder.resolve("stat"), UTF_8);
            return new ProcessUsage(kibibytes(memory, "Pss:"), kibibytes(memory, "Pss_Shmem:"), cpuSeconds(stat));
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
            // It ended while we looked
            return new ProcessUsage(0, 0, 0);
        }
    }

    /** Of a process and all that it began. */
    static ProcessUsage ofAll(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessUsage::of)
                .reduce(new ProcessUsage(0, 0, 0), ProcessUsage::plus);
    }

    double mebibytes() {
        return pss / 1024.0;
    }

    private ProcessUsage plus(ProcessUsage other) {
        return new ProcessUsage(pss + other.pss, shared + other.shared, cpuSeconds + other.cpuSeconds);
    }

    private static long kibibytes(List<String> memory, String name) {
        return memory.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(
                        line.substring(name.length()).replace("kB", "").strip()))
                .sum();
    }

    private static double cpuSeconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS;
    }
}
