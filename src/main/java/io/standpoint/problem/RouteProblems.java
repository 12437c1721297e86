package io.standpoint.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.standpoint.article.ArticleLimits;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problems that arise before a request reaches a resource. */
@ApplicationScoped
public class RouteProblems {

    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431};
    private static final int TOO_LARGE = 413;
    /** Before the handler of Quarkus, which closes the connection with nothing said. */
    private static final int EARLY = 1_000;

    private final ObjectMapper json;

    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, request -> answer(request, status));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, EARLY);
    }

    private void refuseLargeBody(RoutingContext request) {
        if (contentLength(request) > ArticleLimits.BODY) {
            // What the client still sends is not read, so nothing else can follow on this connection
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(request, TOO_LARGE);
        } else {
            request.next();
        }
    }

    private static long contentLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void answer(RoutingContext request, int status) {
        if (request.response().ended()) {
            return;
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(write(HttpProblems.of(status, request.request().path())));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
