package io.standpoint.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A key and, once there is one, the answer to the request that came with it. */
@Entity
@Table(name = "idempotency_key")
@IdClass(IdempotencyKeyEntity.Key.class)
class IdempotencyKeyEntity extends PanacheEntityBase {

    private static final String CLAIM =
            """
            INSERT INTO idempotency_key AS held (caller, key, request, run, started_at)
            VALUES (:caller, :key, :request, :run, :now)
            ON CONFLICT (caller, key) DO UPDATE
            SET request = excluded.request, run = excluded.run, started_at = excluded.started_at,
                status = NULL, article_ids = NULL, detail = NULL
            WHERE held.started_at <= :expired
                OR (held.status IS NULL AND held.started_at <= :abandoned AND held.request = excluded.request)
            """;

    private static final String HELD = "caller = ?1 and key = ?2 and run = ?3";

    /** A key is its caller's own. */
    record Key(String caller, String key) implements Serializable {}

    @Id
    String caller;

    @Id
    String key;

    String request;
    UUID run;

    @Column(name = "started_at")
    Instant startedAt;

    Integer status;

    @Column(name = "article_ids")
    UUID[] articles;

    String detail;

    /**
     * Takes a key that is free, has expired or was left behind.
     *
     * @param now when the request begins
     * @param expired keys that began then or before are free
     * @param abandoned the same request, if it began then or before and has no answer, is given up
     * @return whether the key is this run's now
     */
    static boolean claim(Claim.Granted claim, Instant now, Instant expired, Instant abandoned) {
        return getEntityManager()
                        .createNativeQuery(CLAIM)
                        .setParameter("caller", claim.request().caller())
                        .setParameter("key", claim.request().key())
                        .setParameter("request", claim.request().fingerprint())
                        .setParameter("run", claim.run())
                        .setParameter("now", now)
                        .setParameter("expired", expired)
                        .setParameter("abandoned", abandoned)
                        .executeUpdate()
                == 1;
    }

    static Optional<IdempotencyKeyEntity> of(KeyedRequest request) {
        return findByIdOptional(new Key(request.caller(), request.key()));
    }

    /** Keeps the answer of a run that still holds its key. */
    static boolean answer(Claim.Granted claim, Answer answer) {
        KeyedRequest request = claim.request();
        return update(
                        "status = ?4, articles = ?5, detail = ?6 where " + HELD,
                        request.caller(),
                        request.key(),
                        claim.run(),
                        answer.status(),
                        answer.articles().toArray(UUID[]::new),
                        answer.detail())
                == 1;
    }

    static void release(Claim.Granted claim) {
        delete(HELD, claim.request().caller(), claim.request().key(), claim.run());
    }

    static long forget(Instant expired) {
        return delete("startedAt <= ?1", expired);
    }
}
