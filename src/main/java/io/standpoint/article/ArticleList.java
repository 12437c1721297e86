package io.standpoint.article;

import io.standpoint.convention.Cursor;
import io.standpoint.convention.Page;
import io.standpoint.convention.QueryParameters;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists articles. */
@ApplicationScoped
public class ArticleList {

    /** UTF-16 code units of title and text on one page, about; a page of long articles is cut short by them. */
    private static final int PAGE_TEXT = 4_000_000;

    /** What is asked for: which articles, in what order, from where on and how many. */
    record Request(ArticleFilter filter, ArticleOrder order, Optional<Cursor> after, int limit) {

        static Request of(QueryParameters parameters) {
            ArticleOrder order = ArticleOrder.ofLabel(parameters.oneOf("sort", ArticleOrder.labels()));
            return new Request(
                    ArticleFilter.of(parameters), order, parameters.cursor(order.label()), parameters.limit());
        }
    }

    private final Transactions transactions;

    ArticleList(Transactions transactions) {
        this.transactions = transactions;
    }

    Page<ArticleView> page(Request request) {
        return transactions.call(() -> {
            try (Stream<ArticleEntity> rows = new ArticleQuery(request).rows()) {
                return page(rows.iterator(), request);
            }
        });
    }

    private static Page<ArticleView> page(Iterator<ArticleEntity> rows, Request request) {
        List<ArticleView> items = new ArrayList<>();
        ArticleEntity last = null;
        int text = 0;
        while (rows.hasNext() && items.size() < request.limit() && text < PAGE_TEXT) {
            last = rows.next();
            text += last.text.length();
            items.add(ArticleView.listed(last));
        }
        return new Page<>(items, rows.hasNext() ? request.order().cursor(last).encode() : null);
    }
}
