package io.standpoint.trainer.data;

import io.standpoint.model.Stance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prepared sets by name: gathers them, checks that no article is in two splits, counts and writes them. */
public final class Preparation {

    private final Map<String, List<LabelledArticle>> sets = new LinkedHashMap<>();
    private final Map<String, Split> splitOfId = new HashMap<>();

    /**
     * What a set holds.
     *
     * @param articles articles (sentences for NewsMTSC), each counted once whatever its subjects
     * @param labels labelled paragraphs by stance
     */
    public record Counts(int articles, Map<Stance, Integer> labels) {

        /** Copies the counts; a stance without labels counts 0. */
        public Counts {
            Map<Stance, Integer> all = new EnumMap<>(Stance.class);
            for (Stance stance : Stance.values()) {
                all.put(stance, labels.getOrDefault(stance, 0));
            }
            labels = Collections.unmodifiableMap(all);
        }

        static Counts of(Collection<LabelledArticle> articles) {
            Map<Stance, Integer> labels = new EnumMap<>(Stance.class);
            articles.stream()
                    .flatMap(article -> article.paragraphs().stream())
                    .filter(paragraph -> paragraph.stance() != null)
                    .forEach(paragraph -> labels.merge(paragraph.stance(), 1, Integer::sum));
            return new Counts(
                    (int) articles.stream().map(LabelledArticle::id).distinct().count(), labels);
        }

        /** How many labelled paragraphs there are. */
        public int paragraphs() {
            return labels.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Takes one set.
     *
     * @param name its file's name without {@code .jsonl}
     * @param split what it is for
     * @param articles its articles
     * @throws InvalidDataException where one of them is in a set of another split
     */
    public void add(String name, Split split, List<LabelledArticle> articles) throws InvalidDataException {
        for (LabelledArticle article : articles) {
            Split former = splitOfId.putIfAbsent(article.id(), split);
            if (former != null && former != split) {
                throw new InvalidDataException("article " + article.id() + " is in " + former.label() + " and, by set "
                        + name + ", in " + split.label() + ": an article belongs to one split");
            }
        }
        sets.put(name, List.copyOf(articles));
    }

    /** The counts of every set, in the order they were taken. */
    public Map<String, Counts> counts() {
        Map<String, Counts> counts = new LinkedHashMap<>();
        sets.forEach((name, articles) -> counts.put(name, Counts.of(articles)));
        return counts;
    }

    /**
     * Holds the counts against a file beside the annotations, so that a changed or cut-off file does not go unseen.
     *
     * @param file tab-separated: {@code split, articles, supportive, neutral, critical}
     * @throws InvalidDataException where a count differs or the file is malformed
     * @throws IOException where reading fails
     */
    public void check(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Map<String, Counts> counts = counts();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.split("\t", -1);
            Counts found = counts.getOrDefault(cells[0], new Counts(0, Map.of()));
            List<Object> numbers = new ArrayList<>(List.of(cells[0], found.articles()));
            numbers.addAll(found.labels().values());
            if (!String.join("\t", numbers.stream().map(String::valueOf).toList())
                    .equals(line)) {
                throw new InvalidDataException(
                        file + " expects for " + cells[0] + ": " + line.replace('\t', ' ') + ", found " + numbers
                                + ": the annotations were changed; change the counts too if that is meant");
            }
        }
    }

    /**
     * Writes every set and {@code summary.json}.
     *
     * @param folder made where it is missing
     * @throws IOException where writing fails
     */
    public void write(Path folder) throws IOException {
        for (Map.Entry<String, List<LabelledArticle>> set : sets.entrySet()) {
            PreparedData.write(folder, set.getKey(), set.getValue());
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        counts().forEach((name, counts) -> summary.put(name, summary(counts)));
        Files.writeString(
                folder.resolve("summary.json"),
                PreparedData.json().writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n",
                StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> summary(Counts counts) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("articles", counts.articles());
        numbers.put("paragraphs", counts.paragraphs());
        counts.labels().forEach((stance, count) -> numbers.put(stance.label(), count));
        return numbers;
    }
}
