package io.standpoint.intake;

import io.standpoint.idempotency.Answer;
import io.standpoint.idempotency.Claim;
import io.standpoint.idempotency.IdempotencyKeys;
import io.standpoint.idempotency.KeyedRequest;
import io.standpoint.observation.Requests;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Takes imports in: what was sent is kept whole before it is accepted, and not at all where it is not. */
@ApplicationScoped
public class Uploads {

    /** Where they are sent to. */
    static final String PATH = "/v1/imports";

    private static final int ACCEPTED = 202;

    private final Requests requests;
    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final LineStore store;
    private final Imports imports;
    private final Workers workers;
    private final ImportConfig config;
    private final Semaphore free;

    Uploads(
            Requests requests,
            Transactions transactions,
            IdempotencyKeys keys,
            LineStore store,
            Imports imports,
            Workers workers,
            ImportConfig config) {
        this.requests = requests;
        this.transactions = transactions;
        this.keys = keys;
        this.store = store;
        this.imports = imports;
        this.workers = workers;
        this.config = config;
        this.free = new Semaphore(config.uploadsAtOnce());
    }

    /** An upload that was accepted before, of which nothing is to be kept a second time. */
    private static final class Repeated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final UUID first;

        private Repeated(UUID first) {
            super("This was sent before.");
            this.first = first;
        }
    }

    /** Reads an import for as long as its client sends, and keeps it; without a key it is one of its own every time. */
    ImportView receive(InputStream body, boolean packed, Optional<String> key) {
        requests.current().outlast();
        if (!free.tryAcquire()) {
            throw new UploadsFullException();
        }
        try {
            UUID id = keep(new UploadedBody(body, packed, "POST " + PATH, config), key);
            workers.wake();
            return imports.get(id);
        } finally {
            free.release();
        }
    }

    private UUID keep(UploadedBody body, Optional<String> key) {
        Claim.Granted[] granted = new Claim.Granted[1];
        try {
            return transactions.call(() -> {
                body.checkUnread();
                UUID id = store.keep(body);
                key.ifPresent(given -> {
                    granted[0] = claim(given, body);
                    keys.answer(granted[0], new Answer(ACCEPTED, List.of(), id.toString()));
                });
                return id;
            });
        } catch (Repeated e) {
            return e.first;
        } catch (RuntimeException | Error e) {
            if (granted[0] != null) {
                keys.release(granted[0]);
            }
            throw e;
        }
    }

    private Claim.Granted claim(String key, UploadedBody body) {
        // Callers have no names yet, so all are one
        Claim claim = keys.claim(new KeyedRequest("", key, body.fingerprint()));
        if (claim instanceof Claim.Answered before) {
            throw new Repeated(UUID.fromString(before.answer().detail()));
        }
        return (Claim.Granted) claim;
    }
}
