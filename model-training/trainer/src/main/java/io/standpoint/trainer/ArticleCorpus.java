package io.standpoint.trainer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Unlabelled articles: the files {@code part-*.jsonl.gz} (or {@code part-*.jsonl}) of a folder, one JSON object a line
 * with a {@code title} and {@code paragraphs}, a list of texts.
 */
public final class ArticleCorpus {

    private static final ObjectReader JSON = new ObjectMapper().reader();

    private final List<Path> files;

    private ArticleCorpus(List<Path> files) {
        this.files = files;
    }

    /**
     * Finds the files of a corpus.
     *
     * @param folder where they lie
     * @return the corpus, files in the order of their names
     * @throws IOException where the folder cannot be read or holds no such file
     */
    public static ArticleCorpus in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + ": name the folder with the article corpus");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(
                            file -> file.getFileName().toString().matches("part-.*\\.jsonl(\\.gz)?"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("no part-*.jsonl.gz or part-*.jsonl in " + folder
                        + ": name the folder with the article corpus");
            }
            return new ArticleCorpus(files);
        }
    }

    /**
     * The size of the files as they lie on the disk.
     *
     * @return in bytes
     * @throws IOException where a file cannot be looked at
     */
    public long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /**
     * Reads the texts of the articles in order: of each its title, where there is one, and its paragraphs.
     *
     * @param limit how many articles at most
     * @param texts is given every text
     * @param bytesRead is told, after each article, how many bytes of the files have been read
     * @return the number of articles read
     * @throws IOException where a file cannot be read, with its name and the line
     */
    public int read(int limit, Consumer<String> texts, LongConsumer bytesRead) throws IOException {
        int articles = 0;
        long before = 0;
        for (Path file : files) {
            long start = before;
            articles += readFile(file, limit - articles, texts, position -> bytesRead.accept(start + position));
            before += Files.size(file);
        }
        return articles;
    }

    private static int readFile(Path file, int limit, Consumer<String> texts, LongConsumer position)
            throws IOException {
        int line = 0;
        try (FileChannel channel = FileChannel.open(file);
                BufferedReader reader = reader(file, channel)) {
            String article = null;
            while (line < limit && (article = reader.readLine()) != null) {
                line++;
                readArticle(article, texts);
                position.accept(channel.position());
            }
            return line;
        } catch (JsonProcessingException e) {
            throw new IOException(file + ", line " + line + ": not an article (" + e.getOriginalMessage() + ")", e);
        }
    }

    private static BufferedReader reader(Path file, FileChannel channel) throws IOException {
        InputStream in = Channels.newInputStream(channel);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    }

    private static void readArticle(String line, Consumer<String> texts) throws JsonProcessingException {
        JsonNode article = JSON.readTree(line);
        String title = article.path("title").asText("");
        if (!title.isBlank()) {
            texts.accept(title);
        }
        for (JsonNode paragraph : article.path("paragraphs")) {
            texts.accept(paragraph.asText());
        }
    }
}
