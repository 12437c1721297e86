package io.standpoint.client;

import java.time.Duration;
import java.util.Optional;

/** Tells people how far it is. */
interface Progress extends AutoCloseable {

    /**
     * How far it is.
     *
     * @param articles that the server is done with
     * @param total of the archive
     * @param estimated whether the archive is not read to its end, so that the total is a guess
     * @param left empty while nobody can tell
     */
    record Standing(
            long articles, long total, boolean estimated, double paragraphsPerSecond, Optional<Duration> left) {}

    void show(Standing standing);

    /** Tells something on the way. */
    void say(String line);

    @Override
    void close();
}
