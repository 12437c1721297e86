package io.standpoint.stance;

import io.standpoint.convention.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Answers how the stance of sources toward subjects is, over many articles and over time. */
@Path("/v1/stance")
@Produces(MediaType.APPLICATION_JSON)
public class StanceResource {

    private final StanceReader reader;

    StanceResource(StanceReader reader) {
        this.reader = reader;
    }

    @GET
    public StanceView get(UriInfo uri) {
        StanceQuestion question = StanceQuestion.of(QueryParameters.of(uri, StanceQuestion.PARAMETERS));
        return StanceAnswer.of(question, reader.read(question));
    }
}
