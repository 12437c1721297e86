package io.standpoint.convention;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;

/** The client's condition, if any, on the state of what it wants to change. */
public final class IfMatch {

    private final Tags wanted;
    private final EntityTags tags;

    private IfMatch(Tags wanted, EntityTags tags) {
        this.wanted = wanted;
        this.tags = tags;
    }

    /** The condition in a request's {@code If-Match}; without that header there is none. */
    public static IfMatch of(HttpHeaders headers, EntityTags tags) {
        List<String> given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return new IfMatch(given == null || given.isEmpty() ? Tags.ALL : Tags.parse(given), tags);
    }

    /**
     * Looks whether the condition holds.
     *
     * @param state as a client would read it now; asked for only where there is a condition
     * @throws PreconditionFailedException if it does not hold
     */
    public void check(Supplier<?> state) {
        if (!wanted.any() && !wanted.matchStrongly(tags.of(state.get()))) {
            throw new PreconditionFailedException();
        }
    }
}
