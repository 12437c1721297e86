package io.standpoint.trainer.evaluation;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts as weighted n-grams: words (1 to 2) and characters (3 to 5), each kind with sublinear term frequency
 * {@code 1 + ln tf}, smoothed inverse document frequency {@code ln((1 + n) / (1 + df)) + 1} and length 1.
 */
final class TfIdf {

    private static final int LEAST_TEXTS = 2;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final Kind words;
    private final Kind characters;

    private TfIdf(Kind words, Kind characters) {
        this.words = words;
        this.characters = characters;
    }

    /** Learns the n-grams that occur in at least two of the texts. */
    static TfIdf fit(List<String> texts) {
        Kind words = new Kind(TfIdf::words, texts, 1);
        return new TfIdf(words, new Kind(TfIdf::characters, texts, 1 + words.idf.length));
    }

    /** How many n-grams were learned; features are numbered from 1 to this. */
    int size() {
        return words.idf.length + characters.idf.length;
    }

    /** The features of a text in the order of their numbers, as LIBLINEAR wants them. */
    Feature[] features(String text) {
        return Stream.concat(words.features(text), characters.features(text)).toArray(Feature[]::new);
    }

    private static List<String> words(String text) {
        List<String> single =
                NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        List<String> grams = new ArrayList<>(single);
        for (int i = 1; i < single.size(); i++) {
            grams.add(single.get(i - 1) + " " + single.get(i));
        }
        return grams;
    }

    /** Within words, each with a space to either side: what spans words is left to the words. */
    private static List<String> characters(String text) {
        List<String> grams = new ArrayList<>();
        WHITE_SPACE.splitAsStream(text).map(word -> " " + word + " ").forEach(word -> {
            for (int length = 3; length <= 5; length++) {
                for (int start = 0; start + length <= word.length(); start++) {
                    grams.add(word.substring(start, start + length));
                }
            }
        });
        return grams;
    }

    /** One kind of n-gram with its numbers and inverse document frequencies. */
    private static final class Kind {

        private final Function<String, List<String>> grams;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final int first;
        private final double[] idf;

        Kind(Function<String, List<String>> grams, List<String> texts, int first) {
            this.grams = grams;
            this.first = first;
            Map<String, Integer> frequencies = new HashMap<>();
            for (String text : texts) {
                grams.apply(text).stream().distinct().forEach(gram -> frequencies.merge(gram, 1, Integer::sum));
            }
            frequencies.values().removeIf(frequency -> frequency < LEAST_TEXTS);
            idf = new double[frequencies.size()];
            frequencies.keySet().stream().sorted().forEach(gram -> {
                idf[numbers.size()] = Math.log((1.0 + texts.size()) / (1.0 + frequencies.get(gram))) + 1;
                numbers.put(gram, numbers.size());
            });
        }

        Stream<Feature> features(String text) {
            Map<Integer, Integer> counts = new TreeMap<>();
            for (String gram : grams.apply(text)) {
                Integer number = numbers.get(gram);
                if (number != null) {
                    counts.merge(number, 1, Integer::sum);
                }
            }
            double length = Math.sqrt(counts.entrySet().stream()
                    .mapToDouble(entry -> weight(entry) * weight(entry))
                    .sum());
            return counts.entrySet().stream()
                    .map(entry -> new FeatureNode(first + entry.getKey(), weight(entry) / length));
        }

        private double weight(Map.Entry<Integer, Integer> count) {
            return (1 + Math.log(count.getValue())) * idf[count.getKey()];
        }
    }
}
