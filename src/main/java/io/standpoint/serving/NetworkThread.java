package io.standpoint.serving;

import io.standpoint.model.EncodedWindow;
import io.standpoint.model.StanceModel;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/** The one thread that the network computes on, batch after batch. */
final class NetworkThread {

    private static final Logger LOG = Logger.getLogger(NetworkThread.class);

    private static final long FIRST_GUESS = 1_000_000;
    private static final double MEMORY = 0.9;

    private final FairQueue queue;
    private final BiFunction<StanceModel, List<EncodedWindow>, float[][]> network;
    private final QueueMeters meters;
    private final Thread thread = new Thread(this::work, "network");
    private volatile double nanosPerWindow = FIRST_GUESS;

    NetworkThread(
            FairQueue queue, BiFunction<StanceModel, List<EncodedWindow>, float[][]> network, QueueMeters meters) {
        this.queue = queue;
        this.network = network;
        this.meters = meters;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    /** Whether it still computes. */
    boolean working() {
        return thread.isAlive();
    }

    /** How long some windows will take, as fast as the last ones were computed. */
    Duration estimate(long windows) {
        return Duration.ofNanos((long) (windows * nanosPerWindow));
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                compute(queue.take());
            } catch (InterruptedException e) {
                return;
            } catch (OutOfMemoryError e) {
                LOG.error("There is no memory to make a batch", e);
            }
        }
    }

    /** Whatever goes wrong, native memory that ran out included, is for this batch's requests to hear of alone. */
    private void compute(Batch batch) {
        try {
            long start = System.nanoTime();
            float[][] rows = network.apply(batch.model(), batch.windows());
            long nanos = System.nanoTime() - start;
            nanosPerWindow = MEMORY * nanosPerWindow + (1 - MEMORY) * nanos / rows.length;
            meters.computed(rows.length, Duration.ofNanos(nanos));
            batch.deliver(rows, nanos);
        } catch (Throwable e) {
            batch.fail(e);
            meters.failed();
            LOG.error("The network failed on a batch", e);
        }
    }
}
