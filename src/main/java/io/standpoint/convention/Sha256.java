package io.standpoint.convention;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for what is too long to compare. */
public final class Sha256 {

    private final MessageDigest digest;

    /** Of what is added piece by piece. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** In hexadecimal. */
    public static String of(byte[] content) {
        Sha256 whole = new Sha256();
        whole.add(content, 0, content.length);
        return whole.take();
    }

    /** Adds the next piece. */
    public void add(byte[] content, int offset, int length) {
        digest.update(content, offset, length);
    }

    /** Of all pieces, in hexadecimal; begins anew. */
    public String take() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
