package io.standpoint.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keys count. */
@ConfigMapping(prefix = "standpoint.idempotency")
public interface IdempotencyConfig {

    /** How long the answer to a key is kept. */
    @WithDefault("24H")
    Duration keep();

    /** After how long a request without an answer counts as died; longer than any request may take. */
    @WithDefault("90S")
    Duration lease();
}
