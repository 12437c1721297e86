package io.standpoint.trainer.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A user's own labelled articles, from {@code .csv} or {@code .jsonl} files as {@code model-training/README.md}
 * describes them. An article that names no split gets one by {@link Split#ofId}.
 */
public final class OwnData {

    private final BadRows badRows;
    private final Map<Split, List<LabelledArticle>> splits = new EnumMap<>(Split.class);
    private final Map<String, Split> splitOfId = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    /** Starts with nothing read. */
    public OwnData(BadRows badRows) {
        this.badRows = badRows;
        Arrays.stream(Split.values()).forEach(split -> splits.put(split, new ArrayList<>()));
    }

    /**
     * Reads one file; rows that cannot be used are noted in the bad rows and left out.
     *
     * @param file a name that ends in {@code .csv}, {@code .jsonl} or {@code .ndjson}
     * @throws InvalidDataException where the file is missing, of another kind, or lacks a column
     * @throws IOException where reading fails
     */
    public void read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidDataException(file + " is missing: name a .csv or .jsonl file");
        }
        try {
            readByName(file);
        } catch (CharacterCodingException e) {
            throw new InvalidDataException(file + " is not UTF-8: save it as UTF-8", e);
        }
    }

    private void readByName(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            new OwnCsv(file, badRows).read(this);
        } else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            new OwnJsonLines(file, badRows).read(this);
        } else {
            throw new InvalidDataException(file + ": the name must end in .csv or .jsonl");
        }
    }

    /** Opens a text file and skips the byte order mark that spreadsheets put first. */
    static BufferedReader open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    /**
     * Takes one article.
     *
     * @param article with labels
     * @param named its split, empty to have one chosen
     * @throws IllegalArgumentException where the split's name is unknown, another split was named for the same id
     *     before, or nothing is labelled
     */
    void add(LabelledArticle article, String named) {
        if (article.labelled() == 0) {
            throw new IllegalArgumentException("article '" + article.id() + "' has no labelled paragraph");
        }
        Split split = named.isBlank() ? Split.ofId(article.id()) : Split.ofLabel(named);
        Split former = splitOfId.putIfAbsent(article.id(), split);
        if (former != null && former != split) {
            throw new IllegalArgumentException("article '" + article.id() + "' is in split " + split.label()
                    + " here and in " + former.label() + " before: an article belongs to one split");
        }
        if (!seen.add(List.of(article.id(), article.subject().name()))) {
            throw new IllegalArgumentException("article '" + article.id() + "' with subject '"
                    + article.subject().name() + "' was read before");
        }
        splits.get(split).add(article);
    }

    /** What was read, by split, in the order of the files. */
    public Map<Split, List<LabelledArticle>> splits() {
        return splits;
    }
}
