package io.standpoint.article;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What is read under the id of a subject or source. */
sealed interface NameReading permits NameView, MergedName {

    /** Sends on to what counts in its place, where something does. */
    default Response answer(NameKind kind, UriInfo uri) {
        if (this instanceof MergedName merged) {
            return Response.temporaryRedirect(uri.getBaseUriBuilder()
                            .path(kind.path(merged.canonical().id()))
                            .build())
                    .entity(merged)
                    .build();
        }
        return Response.ok(this).build();
    }
}
