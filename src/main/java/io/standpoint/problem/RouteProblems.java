package io.standpoint.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.standpoint.article.ArticleLimits;
import io.standpoint.intake.ImportConfig;
import io.standpoint.observation.RequestObserver;
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
    private final RequestObserver requests;
    private final ImportConfig imports;

    RouteProblems(ObjectMapper json, RequestObserver requests, ImportConfig imports) {
        this.json = json;
        this.requests = requests;
        this.imports = imports;
    }

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(
                    status,
                    request -> answer(
                            request, HttpProblems.of(status, request.request().path())));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseEarly, EARLY);
    }

    private void refuseEarly(RoutingContext request) {
        if (contentLength(request) > largest(request)) {
            refuse(request, HttpProblems.of(TOO_LARGE, request.request().path()));
        } else if (requests.overloaded(request)) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(LoadProblems.RETRY_AFTER));
            refuse(request, LoadProblems.overloaded(request.request().path()));
        } else {
            requests.whenBodyIsLate(
                    request,
                    () -> refuse(request, LoadProblems.tooLate(request.request().path())));
            request.next();
        }
    }

    private long largest(RoutingContext request) {
        return request.normalizedPath().equals(HttpProblems.IMPORTS)
                ? imports.maxSize().asLongValue()
                : ArticleLimits.BODY;
    }

    /** What the client still sends is not read, so nothing else can follow on this connection. */
    private void refuse(RoutingContext request, Problem problem) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer(request, problem);
    }

    private static long contentLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void answer(RoutingContext request, Problem problem) {
        if (request.response().ended()) {
            return;
        }
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(write(problem));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
