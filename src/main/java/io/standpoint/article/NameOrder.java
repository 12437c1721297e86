package io.standpoint.article;

import io.standpoint.convention.Cursor;
import java.time.DateTimeException;
import java.util.stream.Stream;

/** In which order names are listed; of the same key, by id in the same direction. */
enum NameOrder {
    /** The newest first. */
    CREATED_AT("createdAt", "created_at", "timestamptz"),
    /** By the key, so that case and punctuation do not count. */
    NAME("name", "match_key", "text"),
    /** The most first. */
    ARTICLES("articles", "articles", "bigint");

    private final String label;
    private final String column;
    private final String type;

    NameOrder(String label, String column, String type) {
        this.label = label;
        this.column = column;
        this.type = type;
    }

    static String[] labels() {
        return Stream.of(values()).map(NameOrder::label).toArray(String[]::new);
    }

    static NameOrder ofLabel(String label) {
        return Stream.of(values())
                .filter(order -> order.label.equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** As in the query parameter. */
    String label() {
        return label;
    }

    /** What comes after a row with {@code :key} and {@code :id}. */
    String behind() {
        return "(" + column + ", id) " + (this == NAME ? ">" : "<") + " (CAST(:key AS " + type + "), :id)";
    }

    String clause() {
        String direction = this == NAME ? " ASC" : " DESC";
        return "ORDER BY " + column + direction + ", id" + direction;
    }

    /** What a row is sorted by, as {@link #key(Cursor)} reads it. */
    String key(NameView name) {
        return switch (this) {
            case CREATED_AT -> name.createdAt().toString();
            // Not the key, which can be many times as long: ﷺ is 18 letters
            case NAME -> name.name();
            case ARTICLES -> Long.toString(name.articles());
        };
    }

    Object key(Cursor cursor) {
        try {
            if (cursor.key() != null) {
                return switch (this) {
                    case CREATED_AT -> cursor.moment();
                    case NAME -> NameKey.of(cursor.key());
                    case ARTICLES -> Long.valueOf(cursor.key());
                };
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.noneOfThisList();
        }
        throw Cursor.noneOfThisList();
    }
}
