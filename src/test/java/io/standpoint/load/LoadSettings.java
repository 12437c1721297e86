package io.standpoint.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a load run is done: each a system property {@code load.…} of the same name.
 *
 * @param clients that post at once
 * @param warmup of the load before anything is measured
 * @param seconds of the load that is measured
 * @param posts of the single client
 * @param restarts to measure the start with, at least one
 * @param articlesAtOnce in one call of the model when it is measured alone: two articles fill a batch of 32
 * @param model the model file that the service has
 * @param profile a file for Java Flight Recorder's recording of the service under load
 */
record LoadSettings(
        int clients,
        Duration warmup,
        Duration seconds,
        int posts,
        int restarts,
        int articlesAtOnce,
        Path model,
        Optional<Path> profile) {

    static LoadSettings fromProperties() {
        return new LoadSettings(
                Integer.getInteger("load.clients", 8),
                Duration.ofSeconds(Integer.getInteger("load.warmup", 60)),
                Duration.ofSeconds(Integer.getInteger("load.seconds", 60)),
                Integer.getInteger("load.posts", 300),
                Integer.getInteger("load.restarts", 5),
                Integer.getInteger("load.articlesAtOnce", 2),
                Path.of(System.getProperty("load.model", "src/main/resources/models/standpoint-en.zip")),
                Optional.ofNullable(System.getProperty("load.profile")).map(Path::of));
    }
}
