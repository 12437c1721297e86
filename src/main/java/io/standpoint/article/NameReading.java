package io.standpoint.article;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What is read under the id of a subject or source. */
sealed interface NameReading permits NameView, MergedName {

    /** Sends on to what counts in its place, where something does. */
    default Response answer(NameKind kind, UriInfo uri) {
        Response.ResponseBuilder answer = this instanceof MergedName merged
                ? Response.temporaryRedirect(uri.getBaseUriBuilder()
                        .path(kind.path(merged.canonical().id()))
                        .build())
                : Response.ok();
        // What is read gets its tag by its type
        return answer.entity(this).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
