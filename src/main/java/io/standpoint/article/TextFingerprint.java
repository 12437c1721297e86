package io.standpoint.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Tells one text from another, however it was spaced and encoded. */
final class TextFingerprint {

    private TextFingerprint() {}

    /** SHA-256, in hexadecimal, of the text by NFKC with white space folded. */
    static String of(String text) {
        String normalised = NameKey.fold(Normalizer.normalize(text, Normalizer.Form.NFKC));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
