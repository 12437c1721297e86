package io.standpoint.observation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.GenericFutureListener;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Observes every request but those of monitoring, from its first line to the end of its answer. */
@ApplicationScoped
public class RequestObserver {

    private static final String ID = "X-Request-Id";
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String MONITORING = "/q/";
    /** Before every other filter, so that what they answer is observed too. */
    private static final int FIRST = 2_000;

    private final RequestConfig config;
    private final RequestLog log;
    private final Counter refused;
    private final Counter slow;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Set<ObservedRequest> unanswered = ConcurrentHashMap.newKeySet();
    private final LongAdder arrived = new LongAdder();

    RequestObserver(RequestConfig config, RequestLog log, MeterRegistry meters) {
        this.config = config;
        this.log = log;
        this.refused = meters.counter("standpoint.requests.refused");
        this.slow = meters.counter("standpoint.requests.slow");
        meters.gauge("standpoint.requests.active", underWay);
    }

    void register(@Observes Filters filters) {
        filters.register(this::observe, FIRST);
    }

    /** How many requests have come since the start. */
    long arrived() {
        return arrived.sum();
    }

    /** Whether requests are under way. */
    boolean active() {
        return underWay.get() > 0;
    }

    /** Whether clients wait for answers within the time limit, as those do not who read or send a long stream. */
    boolean pressing() {
        return unanswered.stream().anyMatch(request -> !request.outlasting());
    }

    /** Whether this is one request more than may be under way. */
    public boolean overloaded(RoutingContext context) {
        boolean overloaded = Requests.of(context).isPresent() && underWay.get() > config.atOnce();
        if (overloaded) {
            refused.increment();
        }
        return overloaded;
    }

    /** Calls back when a request's time is over and its body has not come yet: nobody else looks at the time then. */
    public void whenBodyIsLate(RoutingContext context, Runnable late) {
        Requests.of(context).ifPresent(request -> {
            long timer = context.vertx().setTimer(Math.max(1, config.timeLimit().toMillis()), now -> {
                if (!context.request().isEnded() && !request.outlasting()) {
                    slow.increment();
                    late.run();
                }
            });
            request.whenEnded(() -> context.vertx().cancelTimer(timer));
        });
    }

    private void observe(RoutingContext context) {
        // Not as it was sent: what is at /q/../v1/articles is not monitoring
        String path = context.normalizedPath();
        if (path.startsWith(MONITORING)) {
            context.next();
            return;
        }
        ObservedRequest request =
                ObservedRequest.arriving(id(context.request().getHeader(ID)), config.timeLimit(), System::nanoTime);
        Requests.put(context, request);
        underWay.incrementAndGet();
        unanswered.add(request);
        arrived.increment();
        context.response().putHeader(ID, request.id());
        context.addHeadersEndHandler(ready -> context.response().putHeader("Server-Timing", request.serverTiming()));
        context.addEndHandler(ended -> end(context, request, ended.succeeded()));
        // A response that is reset once its head is written, as of a stream that fails, calls no end handler
        ChannelFuture closing = channel(context).closeFuture();
        GenericFutureListener<ChannelFuture> closed = now -> end(context, request, false);
        closing.addListener(closed);
        request.whenEnded(() -> closing.removeListener(closed));
        context.next();
    }

    private static Channel channel(RoutingContext context) {
        return ((ConnectionBase) context.request().connection()).channel();
    }

    /** The answer is sent or the connection closed, whichever is first. */
    private void end(RoutingContext context, ObservedRequest request, boolean answered) {
        if (request.end()) {
            underWay.decrementAndGet();
            unanswered.remove(request);
            log.write(context, request, answered);
        }
    }

    /** The client's own id where it can do no harm in a log. */
    private static String id(String given) {
        return given != null && SAFE_ID.matcher(given).matches()
                ? given
                : UuidCreator.getTimeOrderedEpoch().toString();
    }
}
