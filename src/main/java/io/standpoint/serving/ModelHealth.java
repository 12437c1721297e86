package io.standpoint.serving;

import io.standpoint.model.Manifest;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready with a model that replayed its probes. */
@Readiness
@ApplicationScoped
public class ModelHealth implements HealthCheck {

    private final ModelServer server;

    ModelHealth(ModelServer server) {
        this.server = server;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Model");
        ModelState state = server.state();
        if (state instanceof ModelState.Ready ready) {
            Manifest manifest = ready.model().manifest();
            return answer.up()
                    .withData("name", manifest.name())
                    .withData("version", manifest.version())
                    .build();
        }
        String reason = state instanceof ModelState.Refused refused ? refused.reason() : "The model is being loaded.";
        return answer.down().withData("reason", reason).build();
    }
}
