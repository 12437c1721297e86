package io.standpoint.trainer.data;

import io.standpoint.model.Stance;
import io.standpoint.model.text.Subject;
import io.standpoint.trainer.data.LabelledArticle.LabelledParagraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The project's own labels joined with the public articles. The labels lie in a tab-separated file with the columns
 * {@code article, split, kind, subject, aliases} (separated by semicolons) and then, in all of its rows, either
 *
 * <ul>
 *   <li>{@code paragraph, stance}: a label a row, paragraphs counted from 0; or
 *   <li>{@code stances}: all labels of an article toward a subject, a letter a paragraph from the first on, {@code S} for
 *       supportive, {@code N} for neutral, {@code C} for critical and {@code -} for none.
 * </ul>
 *
 * <p>The text comes from the public collection by article id and paragraph index.
 */
public final class AnnotatedArticles {

    private static final String LABEL_A_ROW = "article\tsplit\tkind\tsubject\taliases\tparagraph\tstance";
    private static final String SUBJECT_A_ROW = "article\tsplit\tkind\tsubject\taliases\tstances";
    private static final int LABEL_COLUMNS = 7;
    private static final int SUBJECT_COLUMNS = 6;
    private static final char NO_LABEL = '-';

    private final Path file;
    private final Map<Key, Map<Integer, Stance>> labels = new LinkedHashMap<>();

    private AnnotatedArticles(Path file) {
        this.file = file;
    }

    private record Key(String article, Split split, String kind, Subject subject) {}

    /**
     * Joins labels and articles.
     *
     * @param annotations the tab-separated file
     * @param articles the public collection
     * @return the labelled articles of each split, in the order of the annotations
     * @throws InvalidDataException where a row is malformed (with its line number), or text for a label is missing
     * @throws IOException where reading fails
     */
    public static Map<Split, List<LabelledArticle>> read(Path annotations, PublicArticles articles) throws IOException {
        AnnotatedArticles reader = new AnnotatedArticles(annotations);
        reader.readLabels();
        return reader.join(articles);
    }

    private void readLabels() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidDataException(
                    file + " is missing: run from the repository's root, or name it with --annotations");
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String header = lines.isEmpty() ? "" : lines.get(0);
        if (!header.equals(LABEL_A_ROW) && !header.equals(SUBJECT_A_ROW)) {
            throw new InvalidDataException(file + ", line 1: the columns must be " + listed(LABEL_A_ROW) + " or "
                    + listed(SUBJECT_A_ROW) + ", separated by tabs");
        }
        for (int i = 1; i < lines.size(); i++) {
            try {
                readRow(lines.get(i).split("\t", -1), header.equals(LABEL_A_ROW) ? LABEL_COLUMNS : SUBJECT_COLUMNS);
            } catch (IllegalArgumentException e) {
                throw new InvalidDataException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
    }

    private static String listed(String header) {
        return header.replace("\t", ", ");
    }

    private void readRow(String[] cells, int columns) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("has " + cells.length + " columns and not " + columns);
        }
        List<String> aliases = Arrays.stream(cells[4].split(";"))
                .filter(alias -> !alias.isBlank())
                .toList();
        Key key = new Key(cells[0], Split.ofLabel(cells[1]), cells[2], new Subject(cells[3], aliases));
        if (columns == LABEL_COLUMNS) {
            addLabel(key, index(cells[5]), Stance.ofLabel(cells[6]));
        } else {
            addLabels(key, cells[5]);
        }
    }

    private void addLabels(Key key, String letters) {
        if (labels.containsKey(key)) {
            throw new IllegalArgumentException("article and subject have a row already");
        }
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) != NO_LABEL) {
                addLabel(key, i, ofLetter(letters.charAt(i)));
            }
        }
        if (!labels.containsKey(key)) {
            throw new IllegalArgumentException("'" + letters + "' has no label");
        }
    }

    private void addLabel(Key key, int paragraph, Stance stance) {
        if (labels.computeIfAbsent(key, k -> new TreeMap<>()).put(paragraph, stance) != null) {
            throw new IllegalArgumentException("paragraph " + paragraph + " is labelled twice");
        }
    }

    private static Stance ofLetter(char letter) {
        return switch (letter) {
            case 'S' -> Stance.SUPPORTIVE;
            case 'N' -> Stance.NEUTRAL;
            case 'C' -> Stance.CRITICAL;
            default -> throw new IllegalArgumentException("'" + letter + "' is none of S, N, C and " + NO_LABEL);
        };
    }

    private static int index(String cell) {
        try {
            int index = Integer.parseInt(cell);
            if (index >= 0) {
                return index;
            }
        } catch (NumberFormatException e) {
            // reported below, as a negative number is
        }
        throw new IllegalArgumentException("'" + cell + "' is not a paragraph number, counted from 0");
    }

    private Map<Split, List<LabelledArticle>> join(PublicArticles articles) throws IOException {
        Set<String> wanted = new HashSet<>();
        labels.keySet().forEach(key -> wanted.add(key.article()));
        Map<String, PublicArticle> texts = new HashMap<>();
        articles.forEach(wanted::contains, article -> texts.put(article.id(), article));
        if (texts.size() < wanted.size()) {
            wanted.removeAll(texts.keySet());
            throw new InvalidDataException(wanted.size() + " articles of " + file
                    + " are not among the public articles (such as "
                    + wanted.stream().sorted().findFirst().orElseThrow() + "): get the whole collection");
        }
        Map<Split, List<LabelledArticle>> splits = new EnumMap<>(Split.class);
        Arrays.stream(Split.values()).forEach(split -> splits.put(split, new ArrayList<>()));
        for (Map.Entry<Key, Map<Integer, Stance>> entry : labels.entrySet()) {
            Key key = entry.getKey();
            splits.get(key.split()).add(join(key, entry.getValue(), texts.get(key.article())));
        }
        return splits;
    }

    private LabelledArticle join(Key key, Map<Integer, Stance> stances, PublicArticle article)
            throws InvalidDataException {
        List<LabelledParagraph> paragraphs = new ArrayList<>();
        for (String text : article.paragraphs()) {
            paragraphs.add(new LabelledParagraph(text, stances.get(paragraphs.size()), null));
        }
        int last = stances.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        if (last >= paragraphs.size()) {
            throw new InvalidDataException(file + ": article " + key.article() + " has a label on paragraph " + last
                    + " and only " + paragraphs.size() + " paragraphs: the articles are of another version");
        }
        return new LabelledArticle(
                key.article(),
                PublicDataSet.ALLSIDES.label(),
                key.kind(),
                key.subject(),
                article.title(),
                article.source(),
                article.date(),
                article.bias(),
                paragraphs);
    }
}
