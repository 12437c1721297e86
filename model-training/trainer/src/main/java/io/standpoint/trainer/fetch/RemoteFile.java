package io.standpoint.trainer.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a data set on a server.
 *
 * @param file its name among the downloads: letters, digits, {@code .}, {@code _} and {@code -}
 * @param url where it is, {@code http} or {@code https}
 * @param sha256 64 hexadecimal digits in lower case; null where nobody has computed it yet
 * @param bytes its size; null where it is not known
 */
public record RemoteFile(String file, URI url, String sha256, Long bytes) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Refuses a name that could leave the folder, another protocol, and what is no checksum. */
    public RemoteFile {
        if (file == null || !NAME.matcher(file).matches()) {
            throw new IllegalArgumentException("file must be a plain file name and is " + file);
        }
        if (url == null
                || url.getHost() == null
                || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException("url must start with https:// or http:// and is " + url);
        }
        if (sha256 != null && !isSha256(sha256)) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits in lower case, or null");
        }
        if (bytes != null && bytes < 1) {
            throw new IllegalArgumentException("bytes must be positive, or null");
        }
    }

    static boolean isSha256(String text) {
        return text != null && SHA256.matcher(text).matches();
    }

    /** The checksum that the registry names. */
    public Optional<String> pinned() {
        return Optional.ofNullable(sha256);
    }

    /** Whether the file is an archive that holds the data set. */
    public boolean isArchive() {
        return file.endsWith(".zip");
    }
}
