package io.standpoint.convention;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives what is read an {@code ETag}, and sends it only to a client that has another. */
public class ConditionalAnswers {

    private final EntityTags tags;

    ConditionalAnswers(EntityTags tags) {
        this.tags = tags;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.hasEntity() || !isState(request.getMethod(), response)) {
            return;
        }
        EntityTag tag = new EntityTag(tags.of(response.getEntity()));
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag);
        // A copy may be kept, but is to be asked about before every use
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (response.getStatus() == Response.Status.OK.getStatusCode()
                && Tags.parse(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                        .matchWeakly(tag.getValue())) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    private static boolean isState(String method, ContainerResponseContext response) {
        int status = response.getStatus();
        boolean read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return status == Response.Status.CREATED.getStatusCode()
                || (read
                        && status == Response.Status.OK.getStatusCode()
                        && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType()));
    }
}
