package io.standpoint;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder that the build writes to. */
public final class BuildFolder {

    private BuildFolder() {}

    public static Path path() {
        try {
            // …/target/test-classes
            return Path.of(BuildFolder.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
