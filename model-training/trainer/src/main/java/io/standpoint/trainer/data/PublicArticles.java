package io.standpoint.trainer.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The public article collection in a folder, in either of two layouts: {@code part-*.jsonl.gz} with one article a line
 * ({@code id, source, date, bias, topic, title, url, paragraphs}), or as upstream has it, {@code ID.json} files with the
 * body in {@code content_original}, in the folder itself or its {@code jsons} or {@code data/jsons}.
 */
public final class PublicArticles {

    private static final Pattern ID = Pattern.compile("\\{\"id\": ?\"([^\"\\\\]+)\"");

    private final Path folder;
    private final ObjectMapper json = PreparedData.json();

    /** Names the folder; nothing is read yet. */
    public PublicArticles(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the articles one after the other, in the order of the file names.
     *
     * @param wanted which ids; the others are not parsed
     * @param reader what to do with each
     * @throws InvalidDataException where there is no such file, or one cannot be read as an article
     * @throws IOException where reading fails
     */
    public void forEach(Predicate<String> wanted, Consumer<PublicArticle> reader) throws IOException {
        List<Path> parts = list(folder, "part-*.jsonl.gz");
        for (Path part : parts) {
            readPart(part, wanted, reader);
        }
        if (parts.isEmpty()) {
            readUpstream(wanted, reader);
        }
    }

    private void readPart(Path part, Predicate<String> wanted, Consumer<PublicArticle> articles) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(part)), StandardCharsets.UTF_8))) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                // Most lines are skipped by their id alone, which costs a tenth of parsing them.
                Matcher id = ID.matcher(line);
                if (id.lookingAt() && !wanted.test(id.group(1))) {
                    continue;
                }
                PublicArticle article = parse(part, number, line);
                if (wanted.test(article.id())) {
                    articles.accept(article);
                }
            }
        }
    }

    private PublicArticle parse(Path part, int number, String line) throws InvalidDataException {
        try {
            return json.readValue(line, PublicArticle.class);
        } catch (JsonProcessingException e) {
            throw new InvalidDataException(part + ", line " + number + ": " + JsonProblem.of(e), e);
        }
    }

    private void readUpstream(Predicate<String> wanted, Consumer<PublicArticle> articles) throws IOException {
        boolean found = false;
        for (Path place : List.of(folder, folder.resolve("jsons"), folder.resolve("data/jsons"))) {
            for (Path file : list(place, "*.json")) {
                found = true;
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - ".json".length());
                if (wanted.test(id)) {
                    articles.accept(UpstreamArticle.read(file.toString(), id, Files.readAllBytes(file)));
                }
            }
        }
        if (!found) {
            throw new InvalidDataException("no articles in " + folder
                    + ": it must hold part-*.jsonl.gz, which 'fetch' writes, or upstream's ID.json files");
        }
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
                found.forEach(files::add);
            }
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }
}
