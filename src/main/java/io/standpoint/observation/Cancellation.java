package io.standpoint.observation;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Ends what the database works at when nobody waits for it any more. */
final class Cancellation {

    private static final Logger LOG = Logger.getLogger(Cancellation.class);

    private final ObservedRequest request;
    private final PGConnection connection;
    private final Runnable listener = this::gone;
    private boolean closed;

    Cancellation(ObservedRequest request, Connection connection) throws SQLException {
        this.request = request;
        this.connection = connection.unwrap(PGConnection.class);
        request.whenEnded(listener);
    }

    /** Asks the database by a connection of its own, and so waits: not for the thread that saw the client go. */
    private void gone() {
        Infrastructure.getDefaultExecutor().execute(this::cancel);
    }

    private synchronized void cancel() {
        if (closed) {
            return;
        }
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            LOG.debug("What nobody waits for goes on until it wants to be sent", e);
        }
    }

    /** From now on the connection works for others. */
    synchronized void close() {
        closed = true;
        request.forget(listener);
    }
}
