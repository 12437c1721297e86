package io.standpoint.observation;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * A line for every request, of which nothing was written by a client but an id of harmless characters: no path, no query,
 * no header and no body.
 */
@ApplicationScoped
public class RequestLog {

    private static final Logger LOG = Logger.getLogger("io.standpoint.request");
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    void write(RoutingContext context, ObservedRequest request, boolean answered) {
        if (!LOG.isLoggable(Level.INFO)) {
            return;
        }
        Map<String, String> fields = fields(context, request, answered);
        String message = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
        ExtLogRecord line = new ExtLogRecord(Level.INFO, message, ExtLogRecord.FormatStyle.NO_FORMAT, null);
        line.setLoggerName(LOG.getName());
        fields.forEach(line::putMdc);
        LOG.log(line);
    }

    private static Map<String, String> fields(RoutingContext context, ObservedRequest request, boolean answered) {
        HttpMethod method = context.request().method();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("method", METHODS.contains(method) ? method.name() : "other");
        fields.put("route", route(context));
        fields.put("status", answered ? Integer.toString(context.response().getStatusCode()) : "gone");
        fields.put("ms", ObservedRequest.milliseconds(request.elapsedNanos()));
        fields.put("bytes", Long.toString(context.request().bytesRead()));
        if (request.paragraphs() > 0) {
            fields.put("paragraphs", Integer.toString(request.paragraphs()));
        }
        for (Step step : Step.values()) {
            if (request.nanos(step) > 0) {
                fields.put(step.label() + "Ms", ObservedRequest.milliseconds(request.nanos(step)));
            }
        }
        fields.put("requestId", request.id());
        return fields;
    }

    /** The template that the resource was found by; what was not found has none. */
    private static String route(RoutingContext context) {
        String template =
                ((HttpServerRequestInternal) context.request()).context().getLocal("UrlPathTemplate");
        return template == null ? "none" : template;
    }
}
