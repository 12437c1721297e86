package io.standpoint.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast the server works, over the last half minute. */
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final double MILLIS = 1_000;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long lines, long paragraphs) {}

    void add(Instant at, long lines, long paragraphs) {
        samples.addLast(new Sample(at, lines, paragraphs));
        while (samples.size() > 2 && samples.getFirst().at().isBefore(at.minus(WINDOW))) {
            samples.removeFirst();
        }
    }

    double linesPerSecond() {
        return perSecond(samples.getLast().lines() - samples.getFirst().lines());
    }

    double paragraphsPerSecond() {
        return perSecond(samples.getLast().paragraphs() - samples.getFirst().paragraphs());
    }

    private double perSecond(long number) {
        long millis = Duration.between(
                        samples.getFirst().at(), samples.getLast().at())
                .toMillis();
        return millis == 0 ? 0 : number * MILLIS / millis;
    }
}
