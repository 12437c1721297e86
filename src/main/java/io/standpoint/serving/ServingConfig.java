package io.standpoint.serving;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which model serves. */
@ConfigMapping(prefix = "standpoint.model")
public interface ServingConfig {

    /** The model file; where missing, the model that comes with the service. */
    Optional<Path> file();
}
