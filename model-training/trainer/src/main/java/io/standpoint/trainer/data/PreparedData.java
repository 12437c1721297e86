package io.standpoint.trainer.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.standpoint.model.AtomicFile;
import io.standpoint.model.Stance;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The prepared files: {@code WORK/prepared/NAME.jsonl} in UTF-8, one {@link LabelledArticle} a line. Names are those of
 * {@code prepare}: {@code train}, {@code dev}, {@code test}, {@code train-more}, {@code newsmtsc-train}, {@code newsmtsc-dev_rw},
 * {@code newsmtsc-dev_mt}, and {@code own-train}, {@code own-dev}, {@code own-test} for a user's own files.
 */
public final class PreparedData {

    /** Public articles that are fitted on and never measured with. */
    public static final String MORE = "train-more";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Stance.class, new LabelSerializer()))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private PreparedData() {}

    /** JSON as the prepared files have it: stances by their labels, nulls left out, unknown fields refused. */
    public static ObjectMapper json() {
        return JSON;
    }

    /** Where the prepared files lie in a work folder. */
    public static Path folder(Path work) {
        return work.resolve("prepared");
    }

    /**
     * Reads one prepared file.
     *
     * @param folder the folder of the prepared files, {@code WORK/prepared}
     * @param name the file's name without {@code .jsonl}
     * @return the articles in file order
     * @throws InvalidDataException where the file is missing or a line is not an article, with the line's number
     * @throws IOException where reading fails
     */
    public static List<LabelledArticle> read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".jsonl");
        if (!Files.isRegularFile(file)) {
            throw missing(folder, file);
        }
        List<LabelledArticle> articles = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine(), number++) {
                articles.add(article(file, number, line));
            }
        }
        return articles;
    }

    private static InvalidDataException missing(Path folder, Path file) throws IOException {
        List<String> there = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                there = files.map(path -> path.getFileName().toString())
                        .filter(name -> name.endsWith(".jsonl"))
                        .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                        .sorted()
                        .toList();
            }
        }
        return new InvalidDataException(file + " is missing: run 'prepare' first"
                + (there.isEmpty() ? "" : ", or name one of the sets that are there: " + String.join(", ", there)));
    }

    private static LabelledArticle article(Path file, int number, String line) throws InvalidDataException {
        try {
            return JSON.readValue(line, LabelledArticle.class);
        } catch (JsonProcessingException e) {
            throw new InvalidDataException(
                    file + ", line " + number + ": " + JsonProblem.of(e) + "; run 'prepare' again", e);
        }
    }

    /**
     * Writes one prepared file; it replaces an older one whole or not at all.
     *
     * @param folder made where it is missing
     * @param name the file's name without {@code .jsonl}
     * @param articles one a line, in this order
     * @throws IOException where writing fails
     */
    public static void write(Path folder, String name, List<LabelledArticle> articles) throws IOException {
        AtomicFile.write(folder.resolve(name + ".jsonl"), out -> {
            for (LabelledArticle article : articles) {
                out.write(JSON.writeValueAsBytes(article));
                out.write('\n');
            }
        });
    }

    private static final class LabelSerializer extends StdSerializer<Stance> {

        private static final long serialVersionUID = 1L;

        LabelSerializer() {
            super(Stance.class);
        }

        @Override
        public void serialize(Stance stance, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(stance.label());
        }
    }
}
