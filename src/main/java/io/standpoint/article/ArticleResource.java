package io.standpoint.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Submits, reads and deletes articles. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    private final ArticleArchive archive;

    ArticleResource(ArticleArchive archive) {
        this.archive = archive;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(
            @NotNull(message = "must be one JSON object") @Valid ArticleSubmission submission, UriInfo uri) {
        ArticleArchive.Filing filing = archive.file(submission);
        if (!filing.created()) {
            return Response.ok(filing.view()).build();
        }
        String id = filing.view().id().toString();
        return Response.created(uri.getAbsolutePathBuilder().path(id).build())
                .entity(filing.view())
                .build();
    }

    @GET
    @Path("{id}")
    public ArticleView get(UUID id) {
        return archive.get(id);
    }

    @DELETE
    @Path("{id}")
    public void delete(UUID id) {
        archive.delete(id);
    }
}
