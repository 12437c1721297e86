package io.standpoint.observation;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The request that a thread works for. */
@ApplicationScoped
public class Requests {

    private static final String KEY = ObservedRequest.class.getName();

    private final CurrentVertxRequest vertx;

    Requests(CurrentVertxRequest vertx) {
        this.vertx = vertx;
    }

    /** The request that this thread works for; an unbounded one where it works for none. */
    public ObservedRequest current() {
        if (!Arc.container().requestContext().isActive()) {
            return ObservedRequest.unbounded();
        }
        return Optional.ofNullable(vertx.getCurrent()).flatMap(Requests::of).orElseGet(ObservedRequest::unbounded);
    }

    /** What is observed of a request, where it is. */
    static Optional<ObservedRequest> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    static void put(RoutingContext context, ObservedRequest request) {
        context.put(KEY, request);
    }
}
