package io.standpoint.article;

import io.standpoint.convention.EntityTags;
import io.standpoint.convention.IfMatch;
import io.standpoint.convention.Page;
import io.standpoint.convention.QueryParameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Lists, reads and renames sources. */
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
    public NameView get(UUID id) {
        return names.get(NameKind.SOURCE, id);
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
}
