package io.standpoint.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What is measured of the work at imports. */
@ApplicationScoped
public class ImportMeters {

    private final Counter lines;
    private final Counter articles;
    private final Counter paragraphs;
    private final Counter duplicates;
    private final Counter retries;
    private final Map<LineError.Kind, Counter> errors = new EnumMap<>(LineError.Kind.class);
    private final AtomicLong waiting = new AtomicLong();

    ImportMeters(MeterRegistry meters) {
        lines = meters.counter("standpoint.import.lines");
        articles = meters.counter("standpoint.import.articles");
        paragraphs = meters.counter("standpoint.import.paragraphs");
        duplicates = meters.counter("standpoint.import.duplicates");
        retries = meters.counter("standpoint.import.retries");
        for (LineError.Kind kind : LineError.Kind.values()) {
            errors.put(kind, meters.counter("standpoint.import.errors", "kind", kind.label()));
        }
        meters.gauge("standpoint.import.chunks.waiting", waiting);
    }

    /** Counts what is kept for good. */
    void count(Settled settled) {
        Counts counts = settled.counts();
        lines.increment(counts.lines());
        articles.increment(counts.stored());
        paragraphs.increment(counts.paragraphs());
        duplicates.increment(counts.duplicates());
        settled.errors().forEach(error -> errors.get(error.kind()).increment());
    }

    /** Counts a chunk that has to be tried once more. */
    void triesAgain() {
        retries.increment();
    }

    void waiting(long chunks) {
        waiting.set(chunks);
    }
}
