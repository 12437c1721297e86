package io.standpoint.observation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much of the service long answers may take. */
@ConfigMapping(prefix = "standpoint.stream")
public interface StreamConfig {

    /** Most long answers under way at once; each holds a connection to the database. More are answered 503. */
    @WithDefault("8")
    @Min(1)
    int atOnce();

    /** Most listeners to events at once; each holds a thread. More are answered 503. */
    @WithDefault("32")
    @Min(1)
    int listeners();

    /** How long a client may leave a long answer unread before it is cut off. */
    @WithDefault("60S")
    Duration patience();
}
