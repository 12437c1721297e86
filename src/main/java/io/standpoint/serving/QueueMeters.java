package io.standpoint.serving;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is measured of the queue, the network and its answers. */
final class QueueMeters {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Timer wait;
    private final Timer network;
    private final DistributionSummary batches;
    private final Counter refused;
    private final Counter late;
    private final Counter failures;
    private final Map<Stance, Counter> stances = new EnumMap<>(Stance.class);
    private final Counter undecided;

    QueueMeters(MeterRegistry meters, FairQueue queue) {
        wait = timer("standpoint.queue.wait", "Time an article waited outside of batches", meters);
        network = timer("standpoint.network", "Time the network took for a batch", meters);
        batches = DistributionSummary.builder("standpoint.batch.windows")
                .description("Windows in a batch")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 24, 32)
                .register(meters);
        refused = meters.counter("standpoint.queue.refused");
        late = meters.counter("standpoint.queue.timeouts");
        failures = meters.counter("standpoint.network.failures");
        undecided = meters.counter("standpoint.paragraphs.undecided");
        for (Stance stance : Stance.values()) {
            stances.put(stance, meters.counter("standpoint.paragraphs", "stance", stance.label()));
        }
        Gauge.builder("standpoint.queue.windows", queue, FairQueue::windows)
                .description("Windows of requests that wait for the network")
                .register(meters);
        Gauge.builder("standpoint.queue.background.windows", queue, FairQueue::backgroundWindows)
                .description("Windows that wait for the network behind those of requests")
                .register(meters);
    }

    void waited(Duration time) {
        wait.record(time);
    }

    void computed(int windows, Duration time) {
        network.record(time);
        batches.record(windows);
    }

    void refused() {
        refused.increment();
    }

    void late() {
        late.increment();
    }

    void failed() {
        failures.increment();
    }

    void judged(List<Probabilities> paragraphs, double undecidedThreshold) {
        for (Probabilities paragraph : paragraphs) {
            stances.get(paragraph.mostProbable()).increment();
            if (paragraph.confidence() < undecidedThreshold) {
                undecided.increment();
            }
        }
    }

    private static Timer timer(String name, String description, MeterRegistry meters) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .minimumExpectedValue(SHORTEST)
                .maximumExpectedValue(LONGEST)
                .register(meters);
    }
}
