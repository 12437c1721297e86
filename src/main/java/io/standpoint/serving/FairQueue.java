package io.standpoint.serving;

import io.standpoint.observation.Courtesy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Windows on their way to the network, in two lanes. Those of requests go first; those in the background fill the batches
 * that no request wants, and one in {@value #BACKGROUND_EVERY} in any case; while requests are under way it is held for a
 * moment. Either lane is fair to its articles.
 */
final class FairQueue {

    static final int BACKGROUND_EVERY = 8;

    /** As long as another request may come at any moment, and should not find the network deep in a large batch. */
    private static final long ALERT = Duration.ofSeconds(1).toNanos();

    private static final int ALERT_SHARE = 4;

    private static final long LONGEST_HOLD = Courtesy.LONGEST.toNanos();
    private static final long LOOK = Courtesy.LOOK.toNanos();

    private final int capacity;
    private final int batch;
    private final LongSupplier nanoTime;
    private final BooleanSupplier pressing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Lane requests;
    private final Lane background;
    private Long lastRequest;
    /** Batches of requests since the background, which waits, had one. */
    private int passed;
    /** Since when the background has been held. */
    private Long held;

    /**
     * An empty queue.
     *
     * @param capacity most windows of requests, but for an article that comes while none waits
     * @param batch most windows to leave together
     * @param pressing whether requests are under way, be it that they do not want the network yet or no more: they want
     *     the processor
     */
    FairQueue(int capacity, int batch, LongSupplier nanoTime, BooleanSupplier pressing) {
        this.capacity = capacity;
        this.batch = batch;
        this.nanoTime = nanoTime;
        this.pressing = pressing;
        this.requests = new Lane(batch);
        this.background = new Lane(batch);
    }

    /** Keeps room for more windows of requests or fewer than before; false, and no change, where there is none. */
    boolean resize(int before, int after) {
        lock.lock();
        try {
            long others = requests.windows() - before;
            if (after > before && others > 0 && others + after > capacity) {
                return false;
            }
            requests.keepRoom(after - before);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Lines up a request's article with at least one window, whose room is kept. */
    void add(QueuedArticle article) {
        lock.lock();
        try {
            lastRequest = nanoTime.getAsLong();
            requests.add(article);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Lines up an article with at least one window behind all requests; there is always room. */
    void addInBackground(QueuedArticle article) {
        lock.lock();
        try {
            background.keepRoom(article.waiting());
            background.add(article);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what has not left yet of an article. */
    void remove(QueuedArticle article) {
        lock.lock();
        try {
            requests.remove(article);
            background.remove(article);
        } finally {
            lock.unlock();
        }
    }

    /** Windows of requests that wait, and those that room is kept for. */
    long windows() {
        lock.lock();
        try {
            return requests.windows();
        } finally {
            lock.unlock();
        }
    }

    /** Windows that wait in the background. */
    long backgroundWindows() {
        lock.lock();
        try {
            return background.windows();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for windows and takes a fair share of them. */
    Batch take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Optional<Batch> share = share();
                if (share.isPresent()) {
                    return share.get();
                }
                if (background.isEmpty()) {
                    filled.await();
                } else {
                    long unused = filled.awaitNanos(LOOK);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<Batch> share() {
        Optional<Batch> due = passed < BACKGROUND_EVERY - 1 ? Optional.empty() : backgroundShare();
        return due.or(this::requestShare).or(() -> holds() ? Optional.empty() : backgroundShare());
    }

    private boolean holds() {
        if (background.isEmpty() || !pressing.getAsBoolean()) {
            held = null;
            return false;
        }
        long now = nanoTime.getAsLong();
        if (held == null) {
            held = now;
        }
        if (now - held < LONGEST_HOLD) {
            return true;
        }
        held = null;
        return false;
    }

    private Optional<Batch> requestShare() {
        Optional<Batch> share = requests.share(batch);
        if (share.isPresent()) {
            passed = background.isEmpty() ? 0 : passed + 1;
        }
        return share;
    }

    private Optional<Batch> backgroundShare() {
        passed = 0;
        boolean alert = lastRequest != null && nanoTime.getAsLong() - lastRequest < ALERT;
        return background.share(alert ? (batch + ALERT_SHARE - 1) / ALERT_SHARE : batch);
    }
}
