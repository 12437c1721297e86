package io.standpoint.model.text;

import java.util.List;

/**
 * Splits text into words, numbers and marks.
 *
 * <p>It reads the {@linkplain NormalizedText normalised} text: {@code don’t} gives {@code do}, {@code n't};
 * {@code Obama’s} gives {@code obama}, {@code 's}; {@code O’Rourke}, {@code U.S.}, {@code 1,234.5}, {@code 20th}, a web
 * address and an e-mail address are one token each; a run of dots is {@code ...}, a run of hyphens {@code —}; of scripts
 * written without spaces every character is a token; every other mark stands alone.
 */
public final class Tokenizer {

    private Tokenizer() {}

    /**
     * The tokens of a text.
     *
     * @param text any text
     * @return tokens in order, without overlap, their spans in {@code text}; they cover everything but white space and
     *     characters without width, and never half a surrogate pair
     */
    public static List<Token> tokenize(String text) {
        return tokenize(NormalizedText.of(text));
    }

    /**
     * The tokens of a text that is normalised already.
     *
     * @param text the normalised text
     * @return as {@link #tokenize(String)}, spans in the original text
     */
    public static List<Token> tokenize(NormalizedText text) {
        return new TokenScanner(text).scan();
    }
}
