package io.standpoint.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Answers that tell what happens while it happens, as server-sent events (WHATWG HTML, section 9.2), for as long as their
 * client listens. Each holds a thread, but neither a connection to the database nor a transaction.
 */
@ApplicationScoped
public class LiveEvents {

    /** Of a stream of events. */
    public static final String MEDIA_TYPE = "text/event-stream";

    private static final Logger LOG = Logger.getLogger(LiveEvents.class);

    private static final long SECONDS_BETWEEN = 1;
    /** Proxies cut connections on which nothing comes for long. */
    private static final long LONGEST_SILENCE = Duration.ofSeconds(15).toNanos();

    private static final byte[] SIGN_OF_LIFE = ":\n\n".getBytes(UTF_8);

    private final CurrentVertxRequest vertx;
    private final StreamConfig config;
    private final Semaphore free;

    LiveEvents(CurrentVertxRequest vertx, StreamConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.free = new Semaphore(config.listeners());
    }

    /** Knows what there is to tell. */
    @FunctionalInterface
    public interface Teller {

        /** What happened since it was asked before, about once a second; empty where nothing did. */
        Optional<Event> next();
    }

    /**
     * Something that happened.
     *
     * @param name of the kind of event
     * @param data a line of JSON
     * @param last whether nothing can happen any more
     */
    public record Event(String name, String data, boolean last) {

        private byte[] written() {
            return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(UTF_8);
        }
    }

    /** An answer that tells what a teller knows, from its first event to its last. */
    public StreamingOutput of(Teller teller) {
        RoutingContext context = vertx.getCurrent();
        ObservedRequest request = Requests.of(context).orElseGet(ObservedRequest::unbounded);
        request.outlast();
        return out -> {
            if (context.request().method().equals(HttpMethod.HEAD)) {
                return;
            }
            if (!free.tryAcquire()) {
                throw new StreamsFullException();
            }
            try (PatientStream patient = new PatientStream(out, context, config.patience())) {
                tell(teller, request, patient);
            } finally {
                free.release();
            }
        };
    }

    private static void tell(Teller teller, ObservedRequest request, OutputStream out) throws IOException {
        CountDownLatch gone = new CountDownLatch(1);
        request.whenEnded(gone::countDown);
        long toldAt = System.nanoTime();
        while (true) {
            Optional<Event> event = next(teller);
            if (event.isPresent() || System.nanoTime() - toldAt > LONGEST_SILENCE) {
                out.write(event.map(Event::written).orElse(SIGN_OF_LIFE));
                out.flush();
                toldAt = System.nanoTime();
            }
            if (event.isPresent() && event.get().last()) {
                return;
            }
            if (endsWithin(gone)) {
                throw new ClientGoneException();
            }
        }
    }

    /** An outage of the database passes, and listeners need not know of it. */
    private static Optional<Event> next(Teller teller) {
        try {
            return teller.next();
        } catch (RuntimeException e) {
            if (Outage.ofDatabase(e)) {
                LOG.debug("Listeners wait for the database", e);
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean endsWithin(CountDownLatch gone) {
        try {
            return gone.await(SECONDS_BETWEEN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
