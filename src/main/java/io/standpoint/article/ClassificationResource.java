package io.standpoint.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Judges an article without keeping it. */
@Path("/v1/classifications")
@Produces(MediaType.APPLICATION_JSON)
public class ClassificationResource {

    private final ArticleAnalysis analysis;

    ClassificationResource(ArticleAnalysis analysis) {
        this.analysis = analysis;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ClassificationView classify(
            @NotNull(message = "must be one JSON object") @Valid ArticleSubmission submission, UriInfo uri) {
        boolean explain = Explanation.wanted(submission, uri);
        ReadArticle read = analysis.readOne(submission);
        return ClassificationView.of(read, analysis.classify(read, explain), analysis.candidates(read));
    }
}
