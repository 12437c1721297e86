package io.standpoint.article;

import io.standpoint.convention.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Stream;

/** In which order articles are listed: the latest first, and of the same moment the higher id. */
enum ArticleOrder {
    RECEIVED_AT("receivedAt"),
    /** Undated articles come last. */
    PUBLISHED_AT("publishedAt");

    private final String label;

    ArticleOrder(String label) {
        this.label = label;
    }

    static String[] labels() {
        return Stream.of(values()).map(ArticleOrder::label).toArray(String[]::new);
    }

    static ArticleOrder ofLabel(String label) {
        return Stream.of(values())
                .filter(order -> order.label.equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** As in the query parameter, and as the attribute is called. */
    String label() {
        return label;
    }

    String clause() {
        // Only where there are nulls: the words must be those of the index, or everything is sorted for every page
        return "order by a." + label + (this == PUBLISHED_AT ? " desc nulls last" : " desc") + ", a.id desc";
    }

    Cursor cursor(ArticleEntity last) {
        Instant moment = this == RECEIVED_AT ? last.receivedAt : last.publishedAt;
        return new Cursor(label, moment == null ? null : moment.toString(), last.id);
    }

    /** The moment that a cursor was made of; null for an article without. */
    static Instant moment(Cursor cursor) {
        try {
            return cursor.key() == null ? null : cursor.moment();
        } catch (DateTimeException e) {
            throw Cursor.noneOfThisList();
        }
    }
}
