package io.standpoint.client;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar that is drawn anew all the time. */
final class ProgressOnTerminal implements Progress {

    private static final int INTERVAL_MILLIS = 500;
    private static final String EMPTY_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final ProgressBar bar;
    private volatile Optional<Duration> left = Optional.empty();

    ProgressOnTerminal(PrintWriter err) {
        this.err = err;
        this.bar = new ProgressBarBuilder()
                .setTaskName("importing")
                .setUnit(" articles", 1)
                .setEtaFunction(state -> left)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                // Stays in the line of the cursor, so that other lines can take its place
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void show(Standing standing) {
        left = standing.left();
        bar.maxHint(standing.total());
        bar.stepTo(standing.articles());
        bar.setExtraMessage(String.format(Locale.ROOT, " %,.0f paragraphs/s", standing.paragraphsPerSecond()));
    }

    @Override
    public void say(String line) {
        err.println(EMPTY_LINE + line);
        err.flush();
    }

    @Override
    public void close() {
        bar.close();
    }
}
