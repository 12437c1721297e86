package io.standpoint.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What words and phrases are known to convey, which a network could not learn from the paragraphs that have labels. Every
 * rating is 0 where nothing is known. The ratings of a phrase stand in the place of those of its words.
 *
 * <p>A table in UTF-8 with tabs between its columns, the first line naming them:
 * <dl>
 *   <dt>{@code word}<dd>a token in lower case, or two or three with a space between
 *   <dt>{@code polarity}<dd>how positive or negative people found the word by itself, -4 to 4 (VADER; Hutto and Gilbert
 *       2014)
 *   <dt>{@code general}<dd>how it colours the thing it is said of in news prose, -3 to 3
 *   <dt>{@code agent}<dd>what it says of the one who does it, -3 to 3 (the idea is that of connotation frames, Rashkin,
 *       Singh and Choi 2016)
 *   <dt>{@code target}<dd>what it says of the one whom it is done to, -3 to 3
 * </dl>
 */
public final class Lexicon {

    /** Knows no word. */
    public static final Lexicon EMPTY = new Lexicon(Map.of());

    /** A positive and a negative part of every rating. */
    static final int CHANNELS = 8;

    /** Where among the parts those for the agent begin, the positive one first. */
    static final int AGENT = 4;

    /** Where those for the target begin. */
    static final int TARGET = 6;

    private static final List<String> COLUMNS = List.of("word", "polarity", "general", "agent", "target");
    private static final float[] UNKNOWN = new float[CHANNELS];
    private static final int LONGEST = 3;
    private static final float SCALE = 2;
    private static final double MOST = 4;

    private final Map<String, double[]> ratings;
    private final Map<String, float[]> parts = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    private Lexicon(Map<String, double[]> ratings) {
        this.ratings = ratings;
        ratings.forEach((word, rating) -> {
            parts.put(word, parts(rating));
            int space = word.indexOf(' ');
            if (space > 0) {
                firstWords.add(word.substring(0, space));
            }
        });
    }

    private static float[] parts(double... rating) {
        float[] parts = new float[CHANNELS];
        for (int i = 0; i < rating.length; i++) {
            parts[2 * i] = (float) Math.max(0, rating[i]) / SCALE;
            parts[2 * i + 1] = (float) Math.max(0, -rating[i]) / SCALE;
        }
        return parts;
    }

    /** How many words and phrases are known. */
    public int size() {
        return ratings.size();
    }

    /**
     * Rates the tokens of a text.
     *
     * @param tokens in lower case
     * @return for each {@value #CHANNELS} numbers of at least 0, the positive and the negative part of every rating,
     *     which must not be changed
     */
    List<float[]> rate(List<String> tokens) {
        List<float[]> rated = new ArrayList<>(tokens.size());
        tokens.forEach(token -> rated.add(parts.getOrDefault(token, UNKNOWN)));
        for (int length = 2; length <= LONGEST; length++) {
            for (int from = 0; from + length <= tokens.size(); from++) {
                if (firstWords.contains(tokens.get(from))) {
                    float[] phrase = parts.get(String.join(" ", tokens.subList(from, from + length)));
                    if (phrase != null) {
                        Collections.fill(rated.subList(from, from + length), phrase);
                    }
                }
            }
        }
        return rated;
    }

    /** The parts with every positive one in the place of its negative one, and the other way round. */
    static float[] contrary(float... parts) {
        float[] contrary = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            contrary[i] = parts[i ^ 1];
        }
        return contrary;
    }

    /** The table, in the order of the words. */
    public byte[] toBytes() {
        StringBuilder table = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
        new TreeMap<>(ratings).forEach((word, rating) -> {
            table.append(word);
            Arrays.stream(rating).forEach(number -> table.append('\t').append(text(number)));
            table.append('\n');
        });
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /**
     * Reads the table.
     *
     * @param bytes as {@link #toBytes()} gives them, in any order of the words
     * @return the lexicon
     * @throws IllegalArgumentException if a line is none of such a table, by its number
     */
    public static Lexicon ofBytes(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(String.join("\t", COLUMNS))) {
            throw new IllegalArgumentException("the lexicon's first line must name the columns " + COLUMNS);
        }
        Map<String, double[]> ratings = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != COLUMNS.size()
                    || cells[0].isBlank()
                    || ratings.put(cells[0], rating(cells, i + 1)) != null) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the lexicon must have " + COLUMNS.size()
                        + " columns and a word that no other line has");
            }
        }
        return new Lexicon(ratings);
    }

    private static double[] rating(String[] cells, int line) {
        double[] rating = new double[COLUMNS.size() - 1];
        for (int i = 0; i < rating.length; i++) {
            rating[i] = number(cells[i + 1], line);
            if (!(Math.abs(rating[i]) <= MOST)) {
                throw new IllegalArgumentException(
                        "line " + line + " of the lexicon: " + COLUMNS.get(i + 1) + " must lie in -4 to 4");
            }
        }
        return rating;
    }

    private static double number(String cell, int line) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + " of the lexicon: '" + cell + "' is no number", e);
        }
    }
}
