package io.standpoint.observation;

import io.vertx.core.http.HttpClosedException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

/** Tells an unreachable other side, which passes, from a fault of the service. */
public final class Outage {

    /** When the other side may be back. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** SQLSTATE class 08, "connection exception". */
    private static final String CONNECTION = "08";

    /** The server is being stopped, has crashed, starts, or has no connection left. */
    private static final Set<String> SERVER = Set.of("57P01", "57P02", "57P03", "53300");

    private Outage() {}

    /** Whether something failed for want of the database. */
    public static boolean ofDatabase(Throwable problem) {
        return anyCause(problem, cause -> cause instanceof SQLException sql && unreachable(sql));
    }

    /** Whether the client went away. */
    public static boolean ofClient(Throwable problem) {
        return anyCause(
                problem, cause -> cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
    }

    /** The pool's own exceptions, when no connection comes free or the server does not answer, have no SQLSTATE. */
    private static boolean unreachable(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith(CONNECTION) || SERVER.contains(state);
    }

    private static boolean anyCause(Throwable problem, Predicate<Throwable> test) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (test.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
