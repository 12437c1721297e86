package io.standpoint.info;

import io.standpoint.serving.ModelServer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Version, model and limits. */
@Path("/v1/info")
public class InfoResource {

    private final ModelServer models;
    private final String version;

    // Quarkus's own setting, so there is no mapping of ours to put it in
    InfoResource(ModelServer models, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.models = models;
        this.version = version;
    }

    @GET
    public ServiceInfo get() {
        return new ServiceInfo(
                "standpoint", version, ServiceInfo.Model.of(models.state()), ServiceInfo.Limits.current());
    }
}
