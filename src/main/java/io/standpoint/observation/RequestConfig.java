package io.standpoint.observation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much of the service requests may take. */
@ConfigMapping(prefix = "standpoint.request")
public interface RequestConfig {

    /** How long a request may take from its first byte on; then it is answered 504. */
    @WithDefault("30S")
    Duration timeLimit();

    /** Most requests under way at once; fewer than worker threads, so that health is always answered. */
    @WithDefault("160")
    @Min(1)
    int atOnce();
}
