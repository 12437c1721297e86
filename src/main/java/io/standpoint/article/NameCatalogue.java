package io.standpoint.article;

import io.standpoint.convention.IfMatch;
import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.Page;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The subjects and sources of the articles that are kept: listed, read, renamed, merged. */
@ApplicationScoped
public class NameCatalogue {

    private final Transactions transactions;
    private final UnusedNames unused;
    private final EntityManager entities;

    NameCatalogue(Transactions transactions, UnusedNames unused, EntityManager entities) {
        this.transactions = transactions;
        this.unused = unused;
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

    NameReading get(NameKind kind, UUID id) {
        // Once more in the end, for it may stop being merged between two looks
        return transactions.call(() -> NameQuery.one(entities, kind, id)
                .<NameReading>map(view -> view)
                .or(() -> MergedName.of(entities, kind, id))
                .orElseGet(() -> found(kind, id)));
    }

    NameView change(NameKind kind, UUID id, NameChange change, IfMatch condition) {
        if (change.name() == null && change.confirmed() == null) {
            throw new InvalidInputException("", "must hold something to change");
        }
        return transactions.call(() -> {
            lock(kind, id);
            checkUnmerged(kind, id);
            condition.check(() -> found(kind, id));
            if (change.name() != null) {
                new Renaming(entities, kind, id, change.name()).carryOut();
            }
            if (kind == NameKind.SUBJECT) {
                // Whoever gives it a name knows it
                boolean confirmed = change.confirmed() == null || change.confirmed();
                SubjectEntity.confirm(id, confirmed);
            }
            return found(kind, id);
        });
    }

    /** Makes one count as another, and answers with what it counts as. */
    NameView merge(NameKind kind, UUID id, UUID into, IfMatch condition) {
        if (into.equals(id)) {
            throw new InvalidInputException("into", "must be another " + kind.label() + " than the one to merge");
        }
        return transactions.call(() -> {
            Merging merging = Merging.of(entities, kind, id, into);
            checkUnmerged(kind, id);
            condition.check(() -> found(kind, id));
            merging.carryOut(into);
            return found(
                    kind,
                    MergedName.of(entities, kind, id).orElseThrow().canonical().id());
        });
    }

    /**
     * Makes one count as itself again.
     *
     * @param condition on what it counts as, which is what a client reads under its id
     */
    void undoMerge(NameKind kind, UUID id, IfMatch condition) {
        UUID into = transactions.call(() -> {
            Merging merging = Merging.undoing(entities, kind, id);
            MergedName merged = MergedName.of(entities, kind, id).orElseThrow(() -> new NotMergedException(kind, id));
            condition.check(() -> found(kind, merged.canonical().id()));
            merging.undo(merged.mergedInto().id());
            return merged.mergedInto().id();
        });
        unused.sweep(kind, List.of(id, into));
    }

    private void checkUnmerged(NameKind kind, UUID id) {
        MergedName.of(entities, kind, id).ifPresent(merged -> {
            throw new NameMergedException(kind, merged);
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
