package io.standpoint.client.reading;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Set;

/**
 * How files are read.
 *
 * @param format of all files; null where each tells its own
 * @param charset of files that do not say otherwise
 * @param excluded files that are not read, though they may lie in a folder that is
 */
public record ReadingOptions(Format format, Charset charset, Defaults defaults, Set<Path> excluded) {

    public ReadingOptions {
        excluded = Set.copyOf(excluded);
    }
}
