package io.standpoint.article;

import io.standpoint.convention.EntityTags;
import io.standpoint.convention.IfMatch;
import io.standpoint.convention.Page;
import io.standpoint.convention.QueryParameters;
import io.standpoint.idempotency.KeyedRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Submits, lists, reads, replaces and deletes articles. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    private static final String[] LIST_PARAMETERS = Stream.concat(
                    ArticleFilter.PARAMETERS.stream(), Stream.of("sort", "limit", "cursor"))
            .toArray(String[]::new);

    private final ArticleArchive archive;
    private final ArticleList list;
    private final KeyedSubmission keyed;
    private final Explanation explanation;
    private final EntityTags tags;

    ArticleResource(
            ArticleArchive archive, ArticleList list, KeyedSubmission keyed, Explanation explanation, EntityTags tags) {
        this.archive = archive;
        this.list = list;
        this.keyed = keyed;
        this.explanation = explanation;
        this.tags = tags;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(
            @NotNull(message = "must be one JSON object") @Valid ArticleSubmission submission,
            HttpHeaders headers,
            UriInfo uri) {
        boolean explain = Explanation.wanted(submission, uri);
        Filing filing = KeyedRequest.key(headers)
                .map(key -> keyed.file(key, submission, explain))
                .orElseGet(() -> archive.file(submission, explain, Receipt.NONE));
        List<ArticleView> views = filing.articles().stream()
                .map(filed -> explain ? explanation.complete(filed.view()) : filed.view())
                .toList();
        Response.ResponseBuilder answer =
                Response.status(filing.created() ? Response.Status.CREATED : Response.Status.OK);
        if (submission.listsSubjects()) {
            return answer.entity(new SubjectViews(views)).build();
        }
        ArticleView view = views.get(0);
        if (filing.created()) {
            answer.location(
                    uri.getAbsolutePathBuilder().path(view.id().toString()).build());
        }
        return answer.entity(view).build();
    }

    @GET
    public Page<ArticleView> list(UriInfo uri) {
        return list.page(ArticleList.Request.of(QueryParameters.of(uri, LIST_PARAMETERS)));
    }

    @GET
    @Path("{id}")
    public ArticleView get(UUID id, UriInfo uri) {
        boolean explain = Explanation.wanted(uri);
        ArticleView view = archive.get(id);
        return explain ? explanation.explain(view) : view;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ArticleView replace(
            UUID id,
            @NotNull(message = "must be one JSON object") @Valid ArticleSubmission submission,
            UriInfo uri,
            HttpHeaders headers) {
        boolean explain = Explanation.wanted(submission, uri);
        return archive.replace(id, submission, explain, IfMatch.of(headers, tags));
    }

    @DELETE
    @Path("{id}")
    public void delete(UUID id, HttpHeaders headers) {
        archive.delete(id, IfMatch.of(headers, tags));
    }
}
