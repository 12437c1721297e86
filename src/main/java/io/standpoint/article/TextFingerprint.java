package io.standpoint.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.standpoint.convention.Sha256;
import io.standpoint.model.text.StreamSafeText;
import java.text.Normalizer;

/** Tells one text from another, however it was spaced and encoded. */
final class TextFingerprint {

    private TextFingerprint() {}

    /** SHA-256, in hexadecimal, of the text by NFKC with white space folded. */
    static String of(String text) {
        return Sha256.of(NameKey.fold(Normalizer.normalize(StreamSafeText.of(text), Normalizer.Form.NFKC))
                .getBytes(UTF_8));
    }
}
