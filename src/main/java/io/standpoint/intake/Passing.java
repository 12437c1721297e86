package io.standpoint.intake;

import io.standpoint.observation.ClientGoneException;
import io.standpoint.observation.Outage;
import io.standpoint.serving.ModelUnavailableException;
import io.standpoint.serving.QueueFullException;
import java.sql.SQLException;
import java.util.Set;

/** Tells what passes by itself from what may be the fault of what was tried. */
final class Passing {

    /** A transaction stood in the way of others, or a statement was ended from outside. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "57014");

    private Passing() {}

    static boolean passes(Throwable problem) {
        return Outage.ofDatabase(problem) || anyCausePasses(problem);
    }

    private static boolean anyCausePasses(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueueFullException
                    || cause instanceof ModelUnavailableException
                    || cause instanceof ClientGoneException
                    || (cause instanceof SQLException sql && STATES.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
