package io.standpoint.observation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.hibernate.Session;

/**
 * Answers that are written while they are read from the database, in constant memory and for as long as their client
 * reads on. What is read is one state of the database. An answer that cannot be finished breaks off, so that nobody
 * takes it for whole.
 */
@ApplicationScoped
public class Streams {

    private static final int NO_LIMIT = (int) Duration.ofDays(30).toSeconds();

    private final CurrentVertxRequest vertx;
    private final EntityManager entities;
    private final StreamConfig config;
    private final Semaphore free;

    Streams(CurrentVertxRequest vertx, EntityManager entities, StreamConfig config) {
        this.vertx = vertx;
        this.entities = entities;
        this.config = config;
        this.free = new Semaphore(config.atOnce());
    }

    /** What writes an answer. */
    @FunctionalInterface
    public interface Writer {

        /** Reads by a connection in a transaction that can do nothing else, and writes. */
        void write(Connection connection, OutputStream out) throws SQLException, IOException;
    }

    /** An answer that is written once its head is known. */
    public StreamingOutput of(Writer writer) {
        RoutingContext context = vertx.getCurrent();
        Requests.of(context).ifPresent(ObservedRequest::outlast);
        return out -> {
            if (!context.request().method().equals(HttpMethod.HEAD)) {
                write(context, writer, out);
            }
        };
    }

    private void write(RoutingContext context, Writer writer, OutputStream out) {
        if (!free.tryAcquire()) {
            throw new StreamsFullException();
        }
        ObservedRequest request = Requests.of(context).orElseGet(ObservedRequest::unbounded);
        try (PatientStream patient = new PatientStream(out, context, config.patience())) {
            writeWhole(context, request, writer, patient);
        } finally {
            free.release();
        }
    }

    private void writeWhole(RoutingContext context, ObservedRequest request, Writer writer, PatientStream patient) {
        try {
            request.measure(Step.DATABASE, () -> {
                QuarkusTransaction.requiringNew().timeout(NO_LIMIT).run(() -> read(request, writer, patient));
                return null;
            });
        } catch (RuntimeException | Error e) {
            // Before it is broken off, which ends it too: a failure of ours must not pass for a client that went
            boolean gone = request.ended();
            if (context.response().headWritten()) {
                patient.breakOff();
            }
            if (gone) {
                throw new ClientGoneException();
            }
            throw e;
        }
    }

    private void read(ObservedRequest request, Writer writer, OutputStream out) {
        entities.unwrap(Session.class).doWork(connection -> {
            Transactions.seeOneMoment(connection);
            Cancellation cancellation = new Cancellation(request, connection);
            try {
                writer.write(connection, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                cancellation.close();
            }
        });
    }
}
