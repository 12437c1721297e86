package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.standpoint.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures in the order they were taken, as a Markdown table. */
public final class LoadReport {

    private final List<String> rows = new ArrayList<>(List.of("| | |", "| --- | --- |"));

    public void add(String what, String format, Object... figures) {
        String row = "| " + what + " | " + String.format(Locale.ROOT, format, figures) + " |";
        rows.add(row);
        System.out.println(row);
    }

    void latencies(String what, LoadResult result) {
        add(
                what,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.0f ms",
                result.millis(50),
                result.millis(95),
                result.millis(99),
                result.millis(100));
    }

    /** What was not answered 201, which a good run has none of. */
    void failures(String what, LoadResult result) {
        add(
                what,
                "by status %s, without an answer %d",
                result.statuses(),
                result.unanswered().size());
    }

    /** Writes the table to a file of the build folder. */
    public void write(String name) throws IOException {
        Path file = Files.writeString(BuildFolder.path().resolve(name), String.join("\n", rows) + "\n", UTF_8);
        System.out.println("\nwritten to " + file);
    }
}
