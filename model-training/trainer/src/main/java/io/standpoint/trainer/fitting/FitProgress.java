package io.standpoint.trainer.fitting;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** The bar that shows how far fitting all networks has come, with the time left. */
final class FitProgress implements AutoCloseable {

    private final ProgressBar bar;

    FitProgress(long examples) {
        bar = new ProgressBarBuilder()
                .setTaskName("fitting")
                .setInitialMax(examples)
                .setUnit(" k paragraphs", 1_000)
                .showSpeed()
                .setUpdateIntervalMillis(1_000)
                .build();
    }

    /** That so many examples have been fitted, or were in an earlier run. */
    void step(long examples) {
        bar.stepBy(examples);
    }

    @Override
    public void close() {
        bar.close();
    }
}
