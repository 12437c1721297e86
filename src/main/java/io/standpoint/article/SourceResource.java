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

/** Lists, reads, renames and merges sources. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

    private final NameCatalogue names;
    private final EntityTags tags;

    SourceResource(NameCatalogue names, EntityTags tags) {
        this.names = names;
        this.tags = tags;
    }

    @GET
    public Page<NameView> list(UriInfo uri) {
        return names.page(NameRequest.of(
                NameKind.SOURCE, QueryParameters.of(uri, "q", "sort", "include", "timeZone", "limit", "cursor")));
    }

    @GET
    @Path("{id}")
    public Response get(UUID id, UriInfo uri) {
        return names.get(NameKind.SOURCE, id).answer(NameKind.SOURCE, uri);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public NameView change(
            UUID id,
            @NotNull(message = "must be one JSON object") @Valid NameChange.OfSource change,
            HttpHeaders headers) {
        return names.change(NameKind.SOURCE, id, change.change(), IfMatch.of(headers, tags));
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public NameView merge(
            UUID id, @NotNull(message = "must be one JSON object") @Valid MergeTarget target, HttpHeaders headers) {
        return names.merge(NameKind.SOURCE, id, target.into(), IfMatch.of(headers, tags));
    }

    @DELETE
    @Path("{id}/merge")
    public void undoMerge(UUID id, HttpHeaders headers) {
        names.undoMerge(NameKind.SOURCE, id, IfMatch.of(headers, tags));
    }
}
