package io.standpoint.client;

import io.standpoint.client.reading.Item;
import io.standpoint.client.reading.MappingNotes;
import io.standpoint.client.reading.Origin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What became of everything, counted, and what went wrong, told. */
final class Report {

    /** Shown at once; all of them are in the file of errors. */
    private static final int SHOWN = 20;

    private final Consumer<String> log;
    private final ErrorFile errors;
    private int shown;
    private long stored;
    private long paragraphs;
    private long duplicates;
    private long warnings;
    private long failed;

    Report(Consumer<String> log, ErrorFile errors) {
        this.log = log;
        this.errors = errors;
    }

    /** What could not be read, and so was never sent. */
    void unreadable(Item.Fault fault) {
        failed++;
        tell(Trouble.at(fault.origin(), "unreadable", fault.message()), true);
    }

    /** An import that has ended. */
    void ended(ImportStatus status) {
        stored += status.stored();
        paragraphs += status.paragraphs();
        duplicates += status.duplicates();
        warnings += status.warnings();
        failed += status.failed();
    }

    /** Lines that nobody works off any more. */
    void cancelled(Origin first, String importId, long lines) {
        failed += lines;
        tell(
                Trouble.at(
                        first,
                        "cancelled",
                        "the import " + importId + ", which begins here, was cancelled; " + lines
                                + " of its articles were not worked off"),
                true);
    }

    /** What the server says of an article. */
    void problem(Origin origin, LineProblem problem) {
        tell(Trouble.at(origin, problem.kind(), problem.message()), !problem.isWarning());
    }

    private void tell(Trouble trouble, boolean show) {
        try {
            errors.add(trouble);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!show) {
            return;
        }
        shown++;
        if (shown <= SHOWN) {
            log.accept(trouble.toString());
        } else if (shown == SHOWN + 1) {
            log.accept("… and more; --errors FILE writes all of them");
        }
    }

    boolean hasFailures() {
        return failed > 0;
    }

    void summary(PrintWriter out) {
        out.printf(Locale.ROOT, "stored      %,9d (%,d paragraphs)%n", stored, paragraphs);
        out.printf(Locale.ROOT, "duplicates  %,9d%n", duplicates);
        out.printf(Locale.ROOT, "warnings    %,9d%n", warnings);
        out.printf(Locale.ROOT, "failed      %,9d%n", failed);
        out.flush();
    }

    /** What the archive has and the service has no place for. */
    static void notes(MappingNotes notes, String subjectField, PrintWriter out) {
        Map<String, Long> leftOut = notes.leftOut();
        if (!leftOut.isEmpty()) {
            out.println(leftOut.entrySet().stream()
                    .map(field -> String.format(Locale.ROOT, "%s (%,d)", field.getKey(), field.getValue()))
                    .collect(Collectors.joining(", ", "left out    ", "")));
        }
        if (subjectField != null && notes.lacksSubjectField()) {
            out.println("no article had anything in " + subjectField + " to take its subject from");
        }
        out.flush();
    }
}
