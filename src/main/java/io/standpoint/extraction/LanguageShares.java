package io.standpoint.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How probable each language is for a piece of text. What the piece does not tell is spread thinly over all languages,
 * so a short one has small shares everywhere, and it is how they compare that counts.
 *
 * @param shares by BCP 47 code, from 0 to 1, summing to one
 */
record LanguageShares(Map<String, Double> shares) {

    /** English paragraphs full of names, figures or addresses stay below 3.1 for every other language. */
    private static final double BEYOND_DOUBT = 10;

    /** One language's share. */
    record Share(String language, double value) {}

    LanguageShares {
        shares = Map.copyOf(shares);
    }

    /**
     * The most probable language, where it is at least ten times as probable as every other of the known ones.
     *
     * @param known BCP 47 codes, of which the text is expected to be one
     */
    Optional<Share> beyondDoubt(List<String> known) {
        Share first = first();
        double rival = known.stream()
                .filter(language -> !language.equals(first.language()))
                // What the classifier never learned may be what it took for another
                .map(language -> shares.getOrDefault(language, first.value()))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        return first.value() >= BEYOND_DOUBT * rival ? Optional.of(first) : Optional.empty();
    }

    /** The most probable language; of equal ones always the same. */
    Share first() {
        return shares.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .orElseThrow();
    }
}
