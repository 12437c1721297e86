package io.standpoint.convention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Tells one state of a resource from another by what a client sees of it. */
@Singleton
public class EntityTags {

    /** Half of the hash tells states apart well enough. */
    private static final int LENGTH = 32;

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    /** The tag of a view, without quotes. */
    public String of(Object view) {
        try {
            return Sha256.of(json.writeValueAsBytes(view)).substring(0, LENGTH);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is always writable", e);
        }
    }
}
