package io.standpoint.observation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Transactions whose time counts as the database's, and whose statements end at the request's time limit. */
@ApplicationScoped
public class Transactions {

    private static final String CANCELLED = "57014";
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;
    private static final int NO_LIMIT = (int) Duration.ofDays(30).toSeconds();

    private final Requests requests;
    private final EntityManager entities;

    Transactions(Requests requests, EntityManager entities) {
        this.requests = requests;
        this.entities = entities;
    }

    /** Does something in a transaction of its own; again where the database undid it for others to get on. */
    public <T> T call(Supplier<T> work) {
        ObservedRequest request = requests.current();
        for (int attempt = 1; ; attempt++) {
            request.check();
            try {
                return attempt(request, work);
            } catch (RuntimeException e) {
                if (endedBy(CANCELLED, e)) {
                    throw new TimeLimitException(e);
                }
                if (attempt == ATTEMPTS || !endedBy(DEADLOCK, e)) {
                    throw e;
                }
            }
        }
    }

    private <T> T attempt(ObservedRequest request, Supplier<T> work) {
        return request.measure(Step.DATABASE, () -> runner(request).call(() -> {
            bound(request);
            return work.get();
        }));
    }

    /** Reads in a transaction of its own that sees one moment of the database, however many statements it takes. */
    public <T> T snapshot(Supplier<T> work) {
        return call(() -> {
            entities.unwrap(Session.class).doWork(Transactions::seeOneMoment);
            return work.get();
        });
    }

    /** Lets the transaction that has just begun on a connection see one moment of the database, and only read. */
    public static void seeOneMoment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    /** What no limit bounds may take longer than transactions otherwise may. */
    private static TransactionRunnerOptions runner(ObservedRequest request) {
        TransactionRunnerOptions own = QuarkusTransaction.requiringNew();
        return request.bounded() ? own : own.timeout(NO_LIMIT);
    }

    /** Does something in a transaction of its own. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** For this transaction alone, and in the database, which also ends a wait for somebody else's lock. */
    private void bound(ObservedRequest request) {
        if (!request.bounded()) {
            return;
        }
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(request.remainingNanos()));
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL statement_timeout = " + Math.min(left, Integer.MAX_VALUE));
            }
        });
    }

    private static boolean endedBy(String state, Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
