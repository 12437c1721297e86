package io.standpoint.trainer.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an article is used for. */
public enum Split {
    TRAIN,
    DEV,
    TEST;

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a name.
     *
     * @param label {@code train}, {@code dev} or {@code test}, in any case
     * @return the split
     * @throws IllegalArgumentException for any other text
     */
    public static Split ofLabel(String label) {
        return Arrays.stream(values())
                .filter(split -> split.name().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + label + "' is not a split: write "
                        + Arrays.stream(values()).map(Split::label).collect(Collectors.joining(", "))));
    }

    /**
     * The split of an article that names none: by the SHA-256 of its id, 80 % train, 10 % dev, 10 % test. The same id
     * always gives the same split, whatever else is in the data.
     *
     * @param articleId any id
     * @return its split
     */
    public static Split ofId(String articleId) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(articleId.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        int hundredth = (((hash[0] & 0xff) << 8) | (hash[1] & 0xff)) % 100;
        if (hundredth < 80) {
            return TRAIN;
        }
        return hundredth < 90 ? DEV : TEST;
    }
}
