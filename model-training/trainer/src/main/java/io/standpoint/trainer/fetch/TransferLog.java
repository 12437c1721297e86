package io.standpoint.trainer.fetch;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells people how far a transfer has come: a bar on a terminal; elsewhere a line now and then, as in a log file. */
public final class TransferLog {

    private static final int TERMINAL_INTERVAL_MILLIS = 500;
    private static final int LOG_INTERVAL_MILLIS = 10_000;
    private static final int LINE_LENGTH = 100;
    private static final long SMALL = 10_000_000;

    private final PrintWriter err;
    private final boolean terminal;

    /**
     * Names the place of the lines.
     *
     * @param err standard error
     * @param terminal whether a person sees it while it is written
     */
    public TransferLog(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** A bar of bytes, some of which arrived in an earlier try; {@code length} is -1 where it is not known. */
    ProgressBar bytes(String task, long start, long length) {
        boolean small = length >= 0 && length < SMALL;
        return builder(task, length)
                .setUnit(small ? " kB" : " MB", small ? 1_000 : 1_000_000)
                .startsFrom(start, Duration.ZERO)
                .build();
    }

    /** A bar of things that are counted. */
    ProgressBar bar(String task, String unit, long length) {
        return builder(task, length).setUnit(unit, 1).build();
    }

    private ProgressBarBuilder builder(String task, long length) {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(length)
                .showSpeed()
                .setUpdateIntervalMillis(terminal ? TERMINAL_INTERVAL_MILLIS : LOG_INTERVAL_MILLIS);
        if (!terminal) {
            bar.setStyle(ProgressBarStyle.ASCII);
            bar.setConsumer(new DelegatingProgressBarConsumer(this::say, LINE_LENGTH));
        }
        return bar;
    }
}
