package io.standpoint.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a network knows, each with its row of the embedding matrix. The first {@value #RESERVED} rows are
 * reserved: padding, unknown words, mentions of the subject, and unknown words with a digit.
 */
public final class Vocabulary {

    /** Fills a batch behind the shorter texts, and stands between title, context and paragraph. */
    public static final int PADDING = 0;

    /** A word that is not in the vocabulary. */
    public static final int UNKNOWN = 1;

    /** Stands for every mention of the subject, whatever its name: the network never learns from names. */
    public static final int SUBJECT = 2;

    /** A token with a digit in it that is not in the vocabulary. */
    public static final int NUMBER = 3;

    /** How many rows come before the first word. */
    public static final int RESERVED = 4;

    private final List<String> words;
    private final Map<String, Integer> rows;

    /**
     * A vocabulary of given words.
     *
     * @param words lower-case tokens without repetition, the most frequent first; the first gets row {@value #RESERVED}
     * @throws IllegalArgumentException if a word is repeated
     */
    public Vocabulary(List<String> words) {
        this.words = List.copyOf(words);
        this.rows = new HashMap<>();
        for (String word : this.words) {
            if (rows.put(word, RESERVED + rows.size()) != null) {
                throw new IllegalArgumentException("the word '" + word + "' stands twice in the vocabulary");
            }
        }
    }

    /** The number of rows, reserved ones included. */
    public int size() {
        return RESERVED + words.size();
    }

    /** The words in the order of their rows. */
    public List<String> words() {
        return words;
    }

    /**
     * The row of a token.
     *
     * @param token a token in lower case, as the tokeniser gives it
     * @return its row, or that of unknown words or numbers
     */
    public int row(String token) {
        Integer row = rows.get(token);
        if (row != null) {
            return row;
        }
        return token.chars().anyMatch(Character::isDigit) ? NUMBER : UNKNOWN;
    }

    /** The words as UTF-8, one a line. */
    public byte[] toBytes() {
        return String.join("\n", words).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toBytes()} wrote. */
    public static Vocabulary ofBytes(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Vocabulary(text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1)));
    }
}
