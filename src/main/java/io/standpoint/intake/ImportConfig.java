package io.standpoint.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much of the service imports may take. */
@ConfigMapping(prefix = "standpoint.imports")
public interface ImportConfig {

    /** Chunks that this replica works at at once; 0 leaves the work to others. */
    @WithDefault("2")
    @Min(0)
    int workers();

    /** Most uploads at once; each holds a thread and a connection to the database. More are answered 503. */
    @WithDefault("4")
    @Min(1)
    int uploadsAtOnce();

    /** Most bytes of one import as sent. */
    @WithDefault("1G")
    MemorySize maxSize();

    /** Most bytes of one import as unpacked. */
    @WithDefault("8G")
    MemorySize maxUnpacked();

    /** Most lines of one import, blank ones left out. */
    @WithDefault("5000000")
    @Min(1)
    long maxLines();

    /** How long to wait before another try, the first time; then twice as long each time. */
    @WithDefault("1S")
    Duration retryDelay();

    /** How long finished imports are remembered. */
    @WithDefault("30D")
    Duration keep();
}
