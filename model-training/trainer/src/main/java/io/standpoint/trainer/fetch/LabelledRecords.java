package io.standpoint.trainer.fetch;

import io.standpoint.trainer.data.Fingerprint;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.PublicArticle;
import io.standpoint.trainer.data.PublicArticles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the articles that have labels against those that were labelled. Their checksum is the SHA-256 of their records
 * ({@link PublicArticle#line}) in the order of their ids.
 */
final class LabelledRecords {

    private LabelledRecords() {}

    static void check(Path annotations, String expected, Path folder) throws IOException {
        Set<String> ids = ids(annotations);
        SortedMap<String, PublicArticle> articles = new TreeMap<>();
        new PublicArticles(folder).forEach(ids::contains, article -> articles.put(article.id(), article));
        if (articles.size() < ids.size()) {
            String missing = ids.stream()
                    .filter(id -> !articles.containsKey(id))
                    .sorted()
                    .limit(3)
                    .collect(Collectors.joining(", "));
            throw new InvalidDataException((ids.size() - articles.size()) + " of the " + ids.size()
                    + " articles that have labels are missing, such as " + missing + ": get the whole collection");
        }
        Fingerprint found = new Fingerprint();
        for (PublicArticle article : articles.values()) {
            found.add(article.line());
        }
        String hex = found.hex();
        if (!hex.equals(expected)) {
            throw new InvalidDataException("the articles that have labels are not those that were labelled, so labels"
                    + " could fall on other paragraphs (SHA-256 of their records: expected " + expected + ", found "
                    + hex + "): get the version that the registry names; if the labels were changed, change"
                    + " 'labelled' in the registry too");
        }
    }

    private static Set<String> ids(Path annotations) throws IOException {
        if (!Files.isRegularFile(annotations)) {
            throw new InvalidDataException(annotations + " is missing: the registry names it under 'labelled'");
        }
        try (Stream<String> lines = Files.lines(annotations, StandardCharsets.UTF_8)) {
            return lines.skip(1).map(line -> line.split("\t", 2)[0]).collect(Collectors.toSet());
        }
    }
}
