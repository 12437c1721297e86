package io.standpoint.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.standpoint.observation.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys that count, and the answers to them. */
@ApplicationScoped
public class IdempotencyKeys {

    private static final int ATTEMPTS = 5;

    private final IdempotencyConfig config;
    private final Transactions transactions;
    private final Clock clock;

    IdempotencyKeys(IdempotencyConfig config, Transactions transactions, Clock clock) {
        this.config = config;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks whether a request may begin.
     *
     * @throws KeyInUseException while the first with this key is being answered
     * @throws KeyReusedException if the first with this key asked for something else
     */
    public Claim claim(KeyedRequest request) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Claim> claim = transactions.call(() -> tryToClaim(request));
            if (claim.isPresent()) {
                return claim.get();
            }
            // Released between our two looks at it: it is free now
        }
        throw new KeyInUseException();
    }

    private Optional<Claim> tryToClaim(KeyedRequest request) {
        Instant now = clock.instant();
        Claim.Granted mine = new Claim.Granted(request, UUID.randomUUID());
        if (IdempotencyKeyEntity.claim(mine, now, now.minus(config.keep()), now.minus(config.lease()))) {
            return Optional.of(mine);
        }
        return IdempotencyKeyEntity.of(request).map(held -> {
            if (!held.request.equals(request.fingerprint())) {
                throw new KeyReusedException();
            }
            if (held.status == null) {
                throw new KeyInUseException();
            }
            return new Claim.Answered(new Answer(held.status, List.of(held.articles), held.detail));
        });
    }

    /**
     * Keeps the answer to a request, in the transaction that brings it about where there is one.
     *
     * @throws KeyInUseException if the request took so long that another with its key has begun
     */
    @Transactional
    public void answer(Claim.Granted claim, Answer answer) {
        if (!IdempotencyKeyEntity.answer(claim, answer)) {
            throw new KeyInUseException();
        }
    }

    /** Lets go of a key whose request came to nothing, so that it may be sent again. */
    @Transactional
    public void release(Claim.Granted claim) {
        IdempotencyKeyEntity.release(claim);
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetExpired() {
        IdempotencyKeyEntity.forget(clock.instant().minus(config.keep()));
    }
}
