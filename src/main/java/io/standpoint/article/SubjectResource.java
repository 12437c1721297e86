package io.standpoint.article;

import io.standpoint.convention.EntityTags;
import io.standpoint.convention.IfMatch;
import io.standpoint.convention.Page;
import io.standpoint.convention.QueryParameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Lists, reads, renames and merges subjects. */
@Path("/v1/subjects")
@Produces(MediaType.APPLICATION_JSON)
public class SubjectResource {

    private final NameCatalogue names;
    private final EntityTags tags;

    SubjectResource(NameCatalogue names, EntityTags tags) {
        this.names = names;
        this.tags = tags;
    }

    @GET
    public Page<NameView> list(UriInfo uri) {
        return names.page(NameRequest.of(
                NameKind.SUBJECT,
                QueryParameters.of(uri, "q", "includeDetected", "sort", "include", "timeZone", "limit", "cursor")));
    }

    @GET
    @Path("{id}")
    public Response get(UUID id, UriInfo uri) {
        return names.get(NameKind.SUBJECT, id).answer(NameKind.SUBJECT, uri);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public NameView change(
            UUID id, @NotNull(message = "must be one JSON object") @Valid NameChange change, HttpHeaders headers) {
        return names.change(NameKind.SUBJECT, id, change, IfMatch.of(headers, tags));
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public NameView merge(
            UUID id, @NotNull(message = "must be one JSON object") @Valid MergeTarget target, HttpHeaders headers) {
        return names.merge(NameKind.SUBJECT, id, target.into(), IfMatch.of(headers, tags));
    }

    @DELETE
    @Path("{id}/merge")
    public void undoMerge(UUID id, HttpHeaders headers) {
        names.undoMerge(NameKind.SUBJECT, id, IfMatch.of(headers, tags));
    }
}
