package io.standpoint.article;

import io.standpoint.convention.Cursor;
import io.standpoint.convention.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** The query behind a list of articles. */
final class ArticleQuery {

    /** Rows fetched at a time, so that what a page leaves out is not read. */
    private static final int FETCH = 50;

    private final ArticleList.Request request;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    ArticleQuery(ArticleList.Request request) {
        this.request = request;
        ArticleFilter filter = request.filter();
        named(
                "subject",
                SubjectEntity.idsOf(filter.subjects()),
                !filter.subjects().isEmpty());
        named("source", SourceEntity.idsOf(filter.sources()), !filter.sources().isEmpty());
        if (!filter.authors().isEmpty()) {
            where("a.authorKey in :authors");
            parameters.put("authors", filter.authors().stream().map(NameKey::of).toList());
        }
        published(filter.published());
        if (filter.paragraphStance() != null) {
            where("a.summary." + filter.paragraphStance() + " > 0");
        }
        if (filter.words() != null) {
            SearchWords.check(filter.words());
            where("cast(sql('(? @@ websearch_to_tsquery(''words'', ?))', column(a.words as String), :words) as Boolean)"
                    + " = true");
            parameters.put("words", filter.words());
        }
        request.after().ifPresent(this::behind);
    }

    /** One more than the page holds, so that it is known whether another follows. */
    Stream<ArticleEntity> rows() {
        SelectionQuery<ArticleEntity> query = ArticleEntity.getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "select a from ArticleEntity a join fetch a.subject s join fetch s.canonical"
                                + " left join fetch a.source o left join fetch o.canonical"
                                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " "
                                + request.order().clause(),
                        ArticleEntity.class);
        parameters.forEach(query::setParameter);
        return query.setReadOnly(true)
                .setFetchSize(FETCH)
                .setMaxResults(request.limit() + 1)
                .getResultStream();
    }

    private void where(String condition) {
        conditions.add(condition);
    }

    private void named(String attribute, List<?> ids, boolean asked) {
        if (asked) {
            where("a." + attribute + ".id in :" + attribute);
            parameters.put(attribute, ids);
        }
    }

    private void published(TimeRange range) {
        if (range.from() != null) {
            where("a.publishedAt >= :from");
            parameters.put("from", range.from());
        }
        if (range.to() != null) {
            where("a.publishedAt < :to");
            parameters.put("to", range.to());
        }
    }

    private void behind(Cursor cursor) {
        String key = "a." + request.order().label();
        Instant moment = ArticleOrder.moment(cursor);
        parameters.put("id", cursor.id());
        if (moment == null) {
            where(key + " is null and a.id < :id");
            return;
        }
        // Not the plain or of two comparisons, for which PostgreSQL begins at the head of the index
        String behind = key + " <= :moment and (" + key + " < :moment or a.id < :id)";
        where(request.order() == ArticleOrder.PUBLISHED_AT ? "(" + behind + " or " + key + " is null)" : behind);
        parameters.put("moment", moment);
    }
}
