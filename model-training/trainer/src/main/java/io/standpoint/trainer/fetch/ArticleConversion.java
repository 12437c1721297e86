package io.standpoint.trainer.fetch;

import io.standpoint.model.AtomicFile;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.PublicArticle;
import io.standpoint.trainer.data.UpstreamArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import me.tongfei.progressbar.ProgressBar;

/**
 * Makes {@code part-NN.jsonl.gz}, an article a line in the order of their ids, from {@code data/jsons/ID.json} of
 * Article-Bias-Prediction. The same files always give the same bytes.
 */
final class ArticleConversion {

    static final int ARTICLES_IN_A_PART = 4_000;

    /** Where articles lie: in a repository or an archive of it, in its folder {@code data}, in {@code jsons} itself. */
    private static final List<Pattern> PLACES = Stream.of("(?:.*/)?data/jsons/", "jsons/", "")
            .map(folder -> Pattern.compile(folder + "([^/]+)\\.json"))
            .toList();

    private ArticleConversion() {}

    static int convert(UpstreamFiles from, Path folder, TransferLog log) throws IOException {
        SortedMap<String, String> pathOfId = articles(from);
        List<Map.Entry<String, String>> articles = new ArrayList<>(pathOfId.entrySet());
        try (ProgressBar bar = log.bar("converting", " articles", articles.size())) {
            for (int start = 0, part = 0; start < articles.size(); start += ARTICLES_IN_A_PART, part++) {
                int end = Math.min(articles.size(), start + ARTICLES_IN_A_PART);
                Path file = folder.resolve(String.format(Locale.ROOT, "part-%02d.jsonl.gz", part));
                write(file, from, articles.subList(start, end), bar);
            }
        }
        return articles.size();
    }

    private static SortedMap<String, String> articles(UpstreamFiles from) throws InvalidDataException {
        for (Pattern place : PLACES) {
            SortedMap<String, String> found = new TreeMap<>();
            for (String path : from.paths()) {
                Matcher article = place.matcher(path);
                if (article.matches()) {
                    String former = found.put(article.group(1), path);
                    if (former != null) {
                        throw new InvalidDataException(
                                "two files of one article: " + from.describe(former) + " and " + from.describe(path));
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new InvalidDataException(from.describe("data/jsons") + ": there are no articles (ID.json) in it");
    }

    private static void write(Path file, UpstreamFiles from, List<Map.Entry<String, String>> articles, ProgressBar bar)
            throws IOException {
        AtomicFile.write(file, out -> {
            GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
            for (Map.Entry<String, String> article : articles) {
                String path = article.getValue();
                PublicArticle read = UpstreamArticle.read(from.describe(path), article.getKey(), from.read(path));
                compressed.write(read.line());
                bar.step();
            }
            compressed.finish();
        });
    }
}
