package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into words, numbers and marks. */
public final class Tokenizer {

    private static final Pattern TOKEN = Pattern.compile(
            "n['’]t\\b|['’](?:s|re|ve|ll|d|m)\\b|[\\p{L}\\p{M}]+?(?=n['’]t\\b)|[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]",
            Pattern.CASE_INSENSITIVE);

    private Tokenizer() {}

    /**
     * The tokens of a text.
     *
     * @param text any text
     * @return tokens in order, without overlap; they cover everything but white space
     */
    public static List<Token> tokenize(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String form = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            tokens.add(new Token(form, new Span(matcher.start(), matcher.end())));
        }
        return tokens;
    }
}
