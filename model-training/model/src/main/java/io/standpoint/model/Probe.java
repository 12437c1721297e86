package io.standpoint.model;

import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import java.util.List;

/**
 * An article that travels with a model, with the probabilities that the model gave it when it was made. A model that
 * does not give them again, on another machine or with other code, is refused.
 *
 * @param title the title, empty where there is none
 * @param text the text, paragraphs separated by blank lines
 * @param subject the subject's name
 * @param aliases other names of it
 * @param expected for every paragraph the calibrated probabilities; empty before the model has been asked
 */
public record Probe(String title, String text, String subject, List<String> aliases, List<Probabilities> expected) {

    /**
     * How far a probability may be off. What processors and code paths make of the same network differs by their rounding:
     * 3e-7 at most between SSE 4.1, AVX2 and AVX-512 and between oneDNN's convolutions and ND4J's own. The rest is room for
     * processors that were not tried.
     */
    public static final double TOLERANCE = 1e-4;

    /** Copies the lists. */
    public Probe {
        aliases = List.copyOf(aliases);
        expected = List.copyOf(expected);
    }

    /** The article. */
    public Article article() {
        return Article.of(title, text, new Subject(subject, aliases));
    }

    /** The same probe with what a model says of it. */
    public Probe expecting(List<Probabilities> probabilities) {
        return new Probe(title, text, subject, aliases, probabilities);
    }

    /** The largest difference of a probability, infinite where the number of paragraphs differs. */
    double difference(List<Probabilities> actual) {
        if (actual.size() != expected.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < actual.size(); i++) {
            for (Stance stance : Stance.values()) {
                largest = Math.max(
                        largest,
                        Math.abs(actual.get(i).of(stance) - expected.get(i).of(stance)));
            }
        }
        return largest;
    }
}
