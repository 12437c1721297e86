package io.standpoint.serving;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The card of the model that serves. */
@Path("/v1/model")
public class ModelResource {

    private final ModelServer server;

    ModelResource(ModelServer server) {
        this.server = server;
    }

    @GET
    public ModelCard get() {
        return ModelCard.of(server.model());
    }
}
