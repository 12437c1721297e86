package io.standpoint.info;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves the contract as it is written in {@code openapi/standpoint.yaml}. */
@ApplicationScoped
public class ContractResource {

    private static final String FILE = "META-INF/standpoint.yaml";

    void register(@Observes Router router) {
        router.get("/q/openapi").handler(request -> request.response()
                .putHeader("Content-Type", "application/yaml;charset=UTF-8")
                .sendFile(FILE));
    }
}
