package io.standpoint.trainer.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of several things, one after the other. */
public final class Fingerprint {

    private final MessageDigest digest;

    /** Starts with nothing. */
    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds some bytes. */
    public Fingerprint add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /**
     * Adds what is in a file.
     *
     * @param file read in pieces, whatever its size
     * @return this
     * @throws IOException where it cannot be read
     */
    public Fingerprint add(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return this;
    }

    /** The SHA-256 of everything added, as 64 hexadecimal digits; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
