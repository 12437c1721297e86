package io.standpoint.trainer;

import io.standpoint.model.text.Token;
import io.standpoint.model.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A corpus as numbers: its most frequent words, and its texts as places in that list; other words are left out. */
final class EncodedCorpus {

    private final List<String> words;
    private final long[] counts;
    private final List<int[]> texts;
    private final long tokens;

    private EncodedCorpus(List<String> words, long[] counts, List<int[]> texts, long tokens) {
        this.words = words;
        this.counts = counts;
        this.texts = texts;
        this.tokens = tokens;
    }

    /** The vocabulary, most frequent first, ties in alphabetical order. */
    List<String> words() {
        return words;
    }

    /** How often each word of the vocabulary occurs, in its order. */
    long[] counts() {
        return counts.clone();
    }

    /** Each text's words in order, as places in {@link #words()}; texts of fewer than two known words are left out. */
    List<int[]> texts() {
        return texts;
    }

    /** Words of the corpus, known or not. */
    long tokens() {
        return tokens;
    }

    /** Known words in all texts. */
    long length() {
        return texts.stream().mapToLong(text -> text.length).sum();
    }

    /** Collects texts; numbers words in the order in which they are first seen. */
    static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<int[]> texts = new ArrayList<>();
        private long[] counts = new long[1 << 16];
        private long tokens;

        /** Splits a text into words and adds it. */
        void add(String text) {
            int[] encoded = Tokenizer.tokenize(text).stream()
                    .map(Token::text)
                    .mapToInt(this::number)
                    .toArray();
            for (int word : encoded) {
                counts[word]++;
            }
            tokens += encoded.length;
            texts.add(encoded);
        }

        private int number(String word) {
            Integer known = numbers.get(word);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            numbers.put(word, number);
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
            }
            return number;
        }

        /**
         * Chooses the vocabulary and encodes the texts by it. The builder is used up.
         *
         * @param size how many words at most
         * @param minimum how often a word must occur
         */
        EncodedCorpus build(int size, int minimum) {
            List<String> words = numbers.entrySet().stream()
                    .filter(entry -> counts[entry.getValue()] >= minimum)
                    .sorted(Comparator.<Map.Entry<String, Integer>>comparingLong(entry -> -counts[entry.getValue()])
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(size)
                    .map(Map.Entry::getKey)
                    .toList();
            int[] rank = new int[numbers.size()];
            Arrays.fill(rank, -1);
            IntStream.range(0, words.size()).forEach(i -> rank[numbers.get(words.get(i))] = i);
            texts.replaceAll(text -> Arrays.stream(text)
                    .map(word -> rank[word])
                    .filter(i -> i >= 0)
                    .toArray());
            texts.removeIf(text -> text.length < 2);
            long[] wordCounts =
                    words.stream().mapToLong(word -> counts[numbers.get(word)]).toArray();
            return new EncodedCorpus(words, wordCounts, texts, tokens);
        }
    }
}
