package io.standpoint.serving;

import io.standpoint.model.EncodedWindow;
import io.standpoint.model.StanceModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Windows that are computed together.
 *
 * @param places at least one, all of one model
 */
record Batch(List<Place> places) {

    Batch {
        places = List.copyOf(places);
    }

    /** A window of an article. */
    record Place(QueuedArticle article, int window) {

        EncodedWindow encoded() {
            return article.window(window);
        }
    }

    StanceModel model() {
        return places.get(0).article().model();
    }

    List<EncodedWindow> windows() {
        return places.stream().map(Place::encoded).toList();
    }

    Set<QueuedArticle> articles() {
        Set<QueuedArticle> articles = new LinkedHashSet<>();
        places.forEach(place -> articles.add(place.article()));
        return articles;
    }

    /** Gives every article what the network said of its windows. */
    void deliver(float[][] rows, long nanos) {
        for (int i = 0; i < rows.length; i++) {
            places.get(i).article().arrive(places.get(i).window(), rows[i]);
        }
        for (QueuedArticle article : articles()) {
            article.addNetworkNanos(nanos);
            article.finish();
        }
    }

    /** Tells every article that it will never be complete. */
    void fail(Throwable cause) {
        articles().forEach(article -> article.outcome().completeExceptionally(cause));
    }
}
