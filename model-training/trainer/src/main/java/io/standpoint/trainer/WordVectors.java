package io.standpoint.trainer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Words, each with its count in the corpus and its vector. Immutable. */
public final class WordVectors {

    private final List<String> words;
    private final long[] counts;
    private final int dimensions;
    private final float[][] vectors;
    private final Map<String, Integer> indices;

    /**
     * Another word and how alike it is.
     *
     * @param word the other word
     * @param cosine of the angle between the two vectors, in [-1, 1]
     */
    public record Neighbour(String word, double cosine) {}

    /**
     * Keeps words with their vectors.
     *
     * @param words each once, most frequent first
     * @param counts of the words, in the same order
     * @param dimensions of a vector
     * @param vectors of the words, {@code dimensions} numbers each, in the same order
     * @throws IllegalArgumentException where sizes do not agree or a word comes twice
     */
    public WordVectors(List<String> words, long[] counts, int dimensions, float[][] vectors) {
        if (counts.length != words.size() || vectors.length != words.size()) {
            throw new IllegalArgumentException(words.size() + " words do not go with " + counts.length + " counts and "
                    + vectors.length + " vectors");
        }
        this.words = List.copyOf(words);
        this.counts = counts.clone();
        this.dimensions = dimensions;
        this.vectors = new float[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            if (vectors[i].length != dimensions) {
                throw new IllegalArgumentException("the vector of '" + words.get(i) + "' has " + vectors[i].length
                        + " numbers, not " + dimensions);
            }
            this.vectors[i] = vectors[i].clone();
        }
        this.indices = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (indices.put(words.get(i), i) != null) {
                throw new IllegalArgumentException("the word '" + words.get(i) + "' comes twice");
            }
        }
    }

    /** All words, most frequent first. */
    public List<String> words() {
        return words;
    }

    /** The length of every vector. */
    public int dimensions() {
        return dimensions;
    }

    /** Where a word lies in {@link #words()}; empty where it is not there. */
    public OptionalInt indexOf(String word) {
        Integer index = indices.get(word);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** How often the word at an index occurs in the corpus. */
    public long count(int index) {
        return counts[index];
    }

    /** A copy of the vector of the word at an index, {@link #dimensions()} numbers. */
    public float[] vector(int index) {
        return vectors[index].clone();
    }

    /**
     * The first, most frequent words only.
     *
     * @param size how many at most
     */
    public WordVectors mostFrequent(int size) {
        int kept = Math.min(size, words.size());
        return new WordVectors(
                words.subList(0, kept), Arrays.copyOf(counts, kept), dimensions, Arrays.copyOf(vectors, kept));
    }

    /**
     * The words whose vectors point the most nearly the same way.
     *
     * @param word a word
     * @param size how many at most
     * @return the nearest first, without the word itself; empty where the word is not known
     */
    public List<Neighbour> nearest(String word, int size) {
        Integer index = indices.get(word);
        if (index == null) {
            return List.of();
        }
        return IntStream.range(0, words.size())
                .filter(other -> other != index)
                .mapToObj(other -> new Neighbour(words.get(other), cosine(index, other)))
                .sorted(Comparator.comparingDouble(Neighbour::cosine).reversed())
                .limit(size)
                .toList();
    }

    private double cosine(int one, int other) {
        double length = Math.sqrt(dot(one, one) * dot(other, other));
        return length == 0 ? 0 : Math.max(-1, Math.min(1, dot(one, other) / length));
    }

    private double dot(int one, int other) {
        double sum = 0;
        for (int d = 0; d < dimensions; d++) {
            sum += (double) vectors[one][d] * vectors[other][d];
        }
        return sum;
    }
}
