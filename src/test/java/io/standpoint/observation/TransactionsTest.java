package io.standpoint.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ServiceTest
class TransactionsTest {

    private static final long ONE = 4_711_001;
    private static final long OTHER = 4_711_002;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager entities;

    private final CountDownLatch bothHoldOne = new CountDownLatch(2);
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void what_the_database_undid_for_others_to_get_on_is_done_again() throws Exception {
        List<CompletableFuture<String>> both = List.of(
                CompletableFuture.supplyAsync(() -> lock(ONE, OTHER)),
                CompletableFuture.supplyAsync(() -> lock(OTHER, ONE)));

        for (CompletableFuture<String> one : both) {
            assertThat(one.get(1, TimeUnit.MINUTES)).isEqualTo("done");
        }
        assertThat(begun).hasValue(3);
    }

    private String lock(long first, long second) {
        return transactions.call(() -> {
            begun.incrementAndGet();
            lock(first);
            bothHoldOne.countDown();
            awaitBoth();
            lock(second);
            return "done";
        });
    }

    private void awaitBoth() {
        try {
            bothHoldOne.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lock(long number) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:number)")
                .setParameter("number", number)
                .getResultList();
    }
}
