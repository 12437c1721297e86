package io.standpoint.serving;

import io.standpoint.model.StanceModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Articles that take turns of half a batch, so that one of any length holds the others back by no more than its turn, and
 * one that fits into a turn is not torn apart. Whoever uses it holds the queue's lock.
 */
final class Lane {

    private final int turn;
    private final Deque<QueuedArticle> line = new ArrayDeque<>();
    /** Windows that wait, and those that room is kept for. */
    private long windows;
    /** What the first article may still take in its turn. */
    private int left;

    Lane(int batch) {
        this.turn = (batch + 1) / 2;
        this.left = turn;
    }

    long windows() {
        return windows;
    }

    /** Counts room that is kept for windows to come, or given back. */
    void keepRoom(long more) {
        windows += more;
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    /** Lines up an article with at least one window, whose room is kept. */
    void add(QueuedArticle article) {
        line.addLast(article);
    }

    /** Drops what has not left yet of an article, if that is here. */
    void remove(QueuedArticle article) {
        if (line.peekFirst() == article) {
            left = turn;
        }
        if (line.remove(article)) {
            windows -= article.waiting();
        }
    }

    /** The next windows of one model, so many at most; empty where none waits. */
    Optional<Batch> share(int most) {
        List<Batch.Place> places = new ArrayList<>(most);
        List<QueuedArticle> others = new ArrayList<>();
        StanceModel model = null;
        while (places.size() < most && !line.isEmpty()) {
            QueuedArticle article = line.removeFirst();
            if (article.outcome().isDone()) {
                windows -= article.waiting();
                left = turn;
            } else if (model == null || article.model() == model) {
                model = article.model();
                leave(article, places, most);
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

    private void leave(QueuedArticle article, List<Batch.Place> places, int most) {
        while (left > 0 && places.size() < most && article.waiting() > 0) {
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
