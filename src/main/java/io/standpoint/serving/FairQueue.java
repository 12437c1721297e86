package io.standpoint.serving;

import io.standpoint.model.StanceModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Windows on their way to the network. Articles take turns of half a batch, so that one of any length holds the others
 * back by no more than its turn, and one that fits into a turn is not torn apart.
 */
final class FairQueue {

    private final int capacity;
    private final int batch;
    private final int turn;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Deque<QueuedArticle> line = new ArrayDeque<>();
    /** Windows that wait, and those that room is kept for. */
    private long windows;
    /** What the first article may still take in its turn. */
    private int left;

    /**
     * An empty queue.
     *
     * @param capacity most windows, but for an article that comes while the queue is empty
     * @param batch most windows to leave together
     */
    FairQueue(int capacity, int batch) {
        this.capacity = capacity;
        this.batch = batch;
        this.turn = (batch + 1) / 2;
        this.left = turn;
    }

    /** Keeps room for more windows or fewer than before; false, and no change, where there is none. */
    boolean resize(int before, int after) {
        lock.lock();
        try {
            long others = windows - before;
            if (after > before && others > 0 && others + after > capacity) {
                return false;
            }
            windows = others + after;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Lines up an article with at least one window, whose room is kept. */
    void add(QueuedArticle article) {
        lock.lock();
        try {
            line.addLast(article);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what has not left yet of an article. */
    void remove(QueuedArticle article) {
        lock.lock();
        try {
            if (line.peekFirst() == article) {
                left = turn;
            }
            if (line.remove(article)) {
                windows -= article.waiting();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Windows that wait, and those that room is kept for. */
    long windows() {
        lock.lock();
        try {
            return windows;
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
                filled.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<Batch> share() {
        List<Batch.Place> places = new ArrayList<>(batch);
        List<QueuedArticle> others = new ArrayList<>();
        StanceModel model = null;
        while (places.size() < batch && !line.isEmpty()) {
            QueuedArticle article = line.removeFirst();
            if (article.outcome().isDone()) {
                windows -= article.waiting();
                left = turn;
            } else if (model == null || article.model() == model) {
                model = article.model();
                leave(article, places);
            } else {
                others.add(article);
            }
        }
        windows -= places.size();
        if (!others.isEmpty()) {
            left = turn;
            Collections.reverse(others);
            others.forEach(line::addFirst);
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new Batch(places));
    }

    private void leave(QueuedArticle article, List<Batch.Place> places) {
        while (left > 0 && places.size() < batch && article.waiting() > 0) {
            places.add(new Batch.Place(article, article.leave()));
            left--;
        }
        if (article.waiting() == 0) {
            left = turn;
        } else if (left == 0) {
            left = turn;
            line.addLast(article);
        } else {
            line.addFirst(article);
        }
    }
}
