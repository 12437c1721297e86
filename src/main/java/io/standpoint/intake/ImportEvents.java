package io.standpoint.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.observation.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;

/** Tells how far an import is, whichever replicas work at it. */
@ApplicationScoped
public class ImportEvents {

    private static final String PROGRESS = "progress";

    private final LiveEvents events;
    private final Imports imports;
    private final ObjectMapper json;

    ImportEvents(LiveEvents events, Imports imports, ObjectMapper json) {
        this.events = events;
        this.imports = imports;
        this.json = json;
    }

    StreamingOutput of(UUID id) {
        ImportView[] told = {null};
        return events.of(() -> {
            ImportView now = imports.get(id);
            if (now.equals(told[0])) {
                return Optional.empty();
            }
            told[0] = now;
            return Optional.of(
                    new LiveEvents.Event(now.finished() ? now.state() : PROGRESS, write(now), now.finished()));
        });
    }

    private String write(ImportView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is always writable", e);
        }
    }
}
