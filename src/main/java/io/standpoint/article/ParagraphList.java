package io.standpoint.article;

import io.standpoint.convention.Cursor;
import io.standpoint.convention.Page;
import io.standpoint.convention.QueryParameters;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Lists paragraphs of all articles: those of the latest article first, and an article's in its order. */
@ApplicationScoped
public class ParagraphList {

    /** UTF-16 code units of the paragraphs on one page, about; a page of long ones is cut short by them. */
    private static final int PAGE_TEXT = 4_000_000;

    private final Transactions transactions;
    private final EntityManager entities;

    ParagraphList(Transactions transactions, EntityManager entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    /** What is asked for: which paragraphs, from where on and how many. */
    record Request(ParagraphFilter filter, Optional<Place> after, int limit) {

        static Request of(QueryParameters parameters) {
            return new Request(
                    ParagraphFilter.of(parameters),
                    parameters.cursor(Place.SORT).map(Place::of),
                    parameters.limit());
        }
    }

    /** Where in the list a paragraph stands. */
    record Place(Instant receivedAt, UUID article, int index) {

        private static final String SORT = "paragraphs";
        private static final String BETWEEN = " ";

        static Place of(ListedParagraph paragraph) {
            return new Place(
                    paragraph.receivedAt(),
                    paragraph.articleId(),
                    paragraph.paragraph().index());
        }

        /** Reads what {@link #cursor()} made. */
        static Place of(Cursor cursor) {
            String[] keys = cursor.key() == null ? new String[0] : cursor.key().split(BETWEEN, -1);
            try {
                if (keys.length == 2) {
                    Instant receivedAt = new Cursor(SORT, keys[0], cursor.id()).moment();
                    return new Place(receivedAt, cursor.id(), Integer.parseInt(keys[1]));
                }
            } catch (DateTimeException | NumberFormatException e) {
                throw Cursor.noneOfThisList();
            }
            throw Cursor.noneOfThisList();
        }

        Cursor cursor() {
            return new Cursor(SORT, receivedAt + BETWEEN + index, article);
        }
    }

    Page<ListedParagraph> page(Request request) {
        return transactions.call(() -> {
            ParagraphQuery query = new ParagraphQuery(request.filter()).page(request);
            return entities.unwrap(Session.class).doReturningWork(connection -> page(connection, query, request));
        });
    }

    private static Page<ListedParagraph> page(Connection connection, ParagraphQuery query, Request request)
            throws SQLException {
        try (ParagraphRows rows = query.rows(connection)) {
            List<ListedParagraph> items = new ArrayList<>();
            int text = 0;
            boolean more = rows.next();
            while (more && items.size() < request.limit() && text < PAGE_TEXT) {
                ListedParagraph item = rows.view();
                text += item.paragraph().text().length();
                items.add(item);
                more = rows.next();
            }
            return new Page<>(
                    items, more ? Place.of(items.get(items.size() - 1)).cursor().encode() : null);
        }
    }
}
