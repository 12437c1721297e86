package io.standpoint.article;

import io.standpoint.convention.EntityTags;
import io.standpoint.convention.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Corrects a paragraph, and takes that back. */
@Path("/v1/articles/{id}/paragraphs/{index}/correction")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {

    private final Corrections corrections;
    private final EntityTags tags;

    CorrectionResource(Corrections corrections, EntityTags tags) {
        this.corrections = corrections;
        this.tags = tags;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public ArticleView put(
            UUID id,
            int index,
            @NotNull(message = "must be one JSON object") @Valid Correction correction,
            HttpHeaders headers) {
        return corrections.put(id, index, correction, IfMatch.of(headers, tags));
    }

    @DELETE
    public void withdraw(UUID id, int index, HttpHeaders headers) {
        corrections.withdraw(id, index, IfMatch.of(headers, tags));
    }
}
