package io.standpoint.model.text;

import java.util.regex.Pattern;

/** Text that can be normalised in linear time: Java's normaliser takes the square of the length of a run of marks. */
public final class StreamSafeText {

    /** Marks, and the two letters that become marks; longer runs than this are in no language (UAX 15, section 13). */
    private static final Pattern LONG_RUN = Pattern.compile("[\\p{M}\uFF9E\uFF9F]{30}(?=[\\p{M}\uFF9E\uFF9F])");

    private static final String AND_A_JOINER = "$0\u034F";

    private StreamSafeText() {}

    /**
     * Parts runs of marks by U+034F, which has no look and stops marks from changing places.
     *
     * @param text any text, unpaired surrogates included
     * @return the same text where it has no run of more than 30 marks
     */
    public static String of(String text) {
        return LONG_RUN.matcher(text).replaceAll(AND_A_JOINER);
    }
}
