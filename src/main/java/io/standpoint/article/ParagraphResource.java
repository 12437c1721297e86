package io.standpoint.article;

import io.standpoint.convention.Format;
import io.standpoint.convention.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;

/** Lists and exports paragraphs. */
@Path("/v1/paragraphs")
public class ParagraphResource {

    private static final String[] EXPORT_PARAMETERS = Stream.concat(
                    ParagraphFilter.PARAMETERS.stream(), Stream.of(Format.PARAMETER))
            .toArray(String[]::new);

    private static final String[] LIST_PARAMETERS = Stream.concat(
                    Stream.of(EXPORT_PARAMETERS), Stream.of("limit", "cursor"))
            .toArray(String[]::new);

    private final ParagraphList list;
    private final ParagraphExport export;

    ParagraphResource(ParagraphList list, ParagraphExport export) {
        this.list = list;
        this.export = export;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    public Response paragraphs(UriInfo uri, HttpHeaders headers) {
        QueryParameters parameters = QueryParameters.of(uri, LIST_PARAMETERS);
        Format format = Format.of(parameters, headers, Format.JSON, Format.CSV, Format.NDJSON);
        Object answer = format == Format.JSON
                ? list.page(ParagraphList.Request.of(parameters))
                : export.of(ParagraphFilter.of(QueryParameters.of(uri, EXPORT_PARAMETERS)), format);
        return Response.ok(answer, format.mediaType()).build();
    }
}
