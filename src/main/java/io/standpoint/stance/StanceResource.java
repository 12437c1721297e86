package io.standpoint.stance;

import io.standpoint.convention.Format;
import io.standpoint.convention.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers how the stance of sources toward subjects is, over many articles and over time. */
@Path("/v1/stance")
public class StanceResource {

    private final StanceReader reader;

    StanceResource(StanceReader reader) {
        this.reader = reader;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response get(UriInfo uri, HttpHeaders headers) {
        QueryParameters parameters = QueryParameters.of(uri, StanceQuestion.PARAMETERS);
        Format format = Format.of(parameters, headers, Format.JSON, Format.CSV);
        StanceQuestion question = StanceQuestion.of(parameters);
        StanceView view = StanceAnswer.of(question, reader.read(question));
        Object answer = format == Format.JSON
                ? view
                : StanceTable.of(view, question.groupBy().bySubjectAlone());
        return Response.ok(answer, format.mediaType()).build();
    }
}
