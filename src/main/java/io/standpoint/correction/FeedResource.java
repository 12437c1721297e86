package io.standpoint.correction;

import io.standpoint.convention.Format;
import io.standpoint.convention.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Tells what became of corrections. */
@Path("/v1/corrections")
public class FeedResource {

    private final CorrectionFeed feed;

    FeedResource(CorrectionFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces("application/x-ndjson")
    public Response read(UriInfo uri) {
        FeedRequest request = FeedRequest.of(QueryParameters.of(uri, "after", "limit", "order"));
        return Response.ok(feed.of(request), Format.NDJSON.mediaType()).build();
    }
}
