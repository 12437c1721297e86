package io.standpoint.article;

import io.standpoint.convention.IfMatch;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.Page;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The subjects and sources of the articles that are kept: listed, read, renamed. */
@ApplicationScoped
public class NameCatalogue {

    private final Transactions transactions;
    private final EntityManager entities;

    NameCatalogue(Transactions transactions, EntityManager entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    Page<NameView> page(NameRequest request) {
        return transactions.call(() -> {
            Page<NameView> page = Page.of(NameQuery.page(entities, request), request.limit(), request::cursor);
            return request.months()
                    .map(zone -> new Page<>(NameSeries.of(entities, request.kind(), page.items(), zone), page.next()))
                    .orElse(page);
        });
    }

    NameView get(NameKind kind, UUID id) {
        return transactions.call(() -> found(kind, id));
    }

    NameView change(NameKind kind, UUID id, NameChange change, IfMatch condition) {
        if (change.name() == null && change.confirmed() == null) {
            throw new InvalidInputException("", "must hold something to change");
        }
        return transactions.call(() -> {
            lock(kind, id);
            condition.check(() -> found(kind, id));
            if (change.name() != null) {
                new Renaming(entities, kind, id, change.name()).carryOut();
            }
            if (kind == NameKind.SUBJECT) {
                // Whoever gives it a name knows it
                boolean confirmed = change.confirmed() == null || change.confirmed();
                SubjectEntity.update("confirmed = ?1 where id = ?2", confirmed, id);
            }
            return found(kind, id);
        });
    }

    /** Keeps others from changing or deleting it until this transaction ends; articles may name it meanwhile. */
    private static void lock(NameKind kind, UUID id) {
        if (NamedEntity.ids(kind, "SELECT id FROM {kind} WHERE id = ? FOR NO KEY UPDATE", id)
                .isEmpty()) {
            throw new NameNotFoundException(kind, id);
        }
    }

    private NameView found(NameKind kind, UUID id) {
        return NameQuery.one(entities, kind, id).orElseThrow(() -> new NameNotFoundException(kind, id));
    }
}
