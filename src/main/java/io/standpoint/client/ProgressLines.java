package io.standpoint.client;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line now and then, as in a log file. */
final class ProgressLines implements Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final Clock clock;
    private Instant next;

    ProgressLines(PrintWriter err, Clock clock) {
        this.err = err;
        this.clock = clock;
        this.next = clock.instant().plus(INTERVAL);
    }

    @Override
    public void show(Standing standing) {
        if (clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(INTERVAL);
        say(String.format(
                Locale.ROOT,
                "%,d of %s%,d articles, %,.0f paragraphs/s%s",
                standing.articles(),
                standing.estimated() ? "about " : "",
                standing.total(),
                standing.paragraphsPerSecond(),
                standing.left().map(left -> ", " + readable(left) + " left").orElse("")));
    }

    private static String readable(Duration time) {
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    @Override
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public void close() {
        err.flush();
    }
}
