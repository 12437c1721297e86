package io.standpoint.article;

import io.standpoint.convention.Cursor;
import io.standpoint.convention.QueryParameters;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which names are asked for.
 *
 * @param words part of the name, or of a former one
 * @param includeDetected subjects that no client named, too
 * @param months in which zone months begin; empty where the series is not asked for
 */
record NameRequest(
        NameKind kind,
        Optional<String> words,
        boolean includeDetected,
        Optional<ZoneId> months,
        NameOrder order,
        Optional<Cursor> after,
        int limit) {

    static NameRequest of(NameKind kind, QueryParameters parameters) {
        NameOrder order = NameOrder.ofLabel(parameters.oneOf("sort", NameOrder.labels()));
        ZoneId zone = parameters.timeZone();
        return new NameRequest(
                kind,
                parameters.value("q"),
                parameters.flag("includeDetected"),
                parameters.someOf("include", "series").map(series -> zone),
                order,
                parameters.cursor(list(kind, order)),
                parameters.limit());
    }

    Cursor cursor(NameView last) {
        return new Cursor(list(kind, order), order.key(last), last.id());
    }

    /** What a cursor belongs to: not to the other kind's list of the same order. */
    private static String list(NameKind kind, NameOrder order) {
        return kind.label() + " by " + order.label();
    }
}
