package io.standpoint.serving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The queue in front of the network. A window is a paragraph, or a part of a long one. */
@ConfigMapping(prefix = "standpoint.queue")
public interface QueueConfig {

    /** Most windows that may wait, but for one article that alone has more. */
    @WithDefault("10000")
    @Min(1)
    int capacity();

    /** Most windows that the network computes together. */
    @WithDefault("32")
    @Min(1)
    @Max(1024)
    int batch();
}
