package io.standpoint.serving;

import io.standpoint.model.EncodedWindow;
import io.standpoint.model.StanceModel;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * An article that waits for its model's network. Its windows leave in order of length, so that a batch has little
 * padding. The queue's lock guards what is still to leave; the network's thread alone brings rows.
 */
final class QueuedArticle {

    private final StanceModel model;
    private final List<EncodedWindow> windows;
    private final int[] order;
    private final float[][] rows;
    private final CompletableFuture<float[][]> outcome = new CompletableFuture<>();
    private final LongAdder networkNanos = new LongAdder();
    private int next;
    private int missing;

    /** {@code windows} are those of one article, at least one. */
    QueuedArticle(StanceModel model, List<EncodedWindow> windows) {
        this.model = model;
        this.windows = windows;
        this.order = IntStream.range(0, windows.size())
                .boxed()
                .sorted(Comparator.comparingInt(window -> windows.get(window).length()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.rows = new float[windows.size()][];
        this.missing = windows.size();
    }

    StanceModel model() {
        return model;
    }

    /** The rows of all windows once they are there, or why they never will be. */
    CompletableFuture<float[][]> outcome() {
        return outcome;
    }

    /** How many windows have not left yet. */
    int waiting() {
        return order.length - next;
    }

    /** The next window to leave. */
    int leave() {
        return order[next++];
    }

    EncodedWindow window(int index) {
        return windows.get(index);
    }

    /** What the network said of a window. */
    void arrive(int window, float[] row) {
        rows[window] = row;
        missing--;
    }

    /** Counts a batch that had windows of this article. */
    void addNetworkNanos(long nanos) {
        networkNanos.add(nanos);
    }

    long networkNanos() {
        return networkNanos.sum();
    }

    /** Hands the rows over once the last is there. */
    void finish() {
        if (missing == 0) {
            outcome.complete(rows);
        }
    }
}
