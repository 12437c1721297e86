package io.standpoint.intake;

import io.standpoint.convention.Page;
import io.standpoint.convention.QueryParameters;
import io.standpoint.idempotency.KeyedRequest;
import io.standpoint.observation.LiveEvents;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;

/** Takes imports in, and tells what becomes of them. */
@Path(Uploads.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private final Uploads uploads;
    private final Imports imports;
    private final ImportEvents events;
    private final Workers workers;

    ImportResource(Uploads uploads, Imports imports, ImportEvents events, Workers workers) {
        this.uploads = uploads;
        this.imports = imports;
        this.events = events;
        this.workers = workers;
    }

    @POST
    @Consumes("application/x-ndjson")
    public Response receive(InputStream body, HttpHeaders headers, UriInfo uri) {
        QueryParameters.of(uri);
        ImportView view = uploads.receive(body, packed(headers), KeyedRequest.key(headers));
        return Response.accepted(view)
                .location(uri.getBaseUriBuilder()
                        .path(Uploads.PATH)
                        .path(view.id().toString())
                        .build())
                .build();
    }

    private static boolean packed(HttpHeaders headers) {
        String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || coding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (coding.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw new NotSupportedException();
    }

    @GET
    public Page<ImportView> list(UriInfo uri) {
        return imports.page(QueryParameters.of(uri, "limit", "cursor"));
    }

    @GET
    @Path("{id}")
    public ImportView get(UUID id) {
        return imports.get(id);
    }

    @DELETE
    @Path("{id}")
    public void cancel(UUID id) {
        imports.cancel(id);
    }

    @GET
    @Path("{id}/errors")
    public Page<ImportErrorView> errors(UUID id, UriInfo uri) {
        return imports.errors(id, LineErrors.Request.of(QueryParameters.of(uri, "kind", "limit", "cursor")));
    }

    @GET
    @Path("{id}/events")
    @Produces(LiveEvents.MEDIA_TYPE)
    public Response events(UUID id) {
        imports.get(id);
        return Response.ok(events.of(id), LiveEvents.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @POST
    @Path("{id}/retries")
    public Response retry(UUID id) {
        imports.retry(id);
        workers.wake();
        return Response.accepted(imports.get(id)).build();
    }
}
