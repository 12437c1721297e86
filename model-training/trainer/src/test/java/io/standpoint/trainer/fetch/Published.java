package io.standpoint.trainer.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up files in the layouts in which the public data sets are published. */
public final class Published {

    private static final String SENTENCE = "{\"primary_gid\": \"%s\", \"sentence_normalized\": \"Berg praised Dahl.\","
            + " \"targets\": [{\"Input.gid\": \"%s\", \"from\": 0, \"to\": 4, \"mention\": \"Berg\", \"polarity\": 4.0}]}\n";

    private Published() {}

    /** A file of Article-Bias-Prediction, with all of its fields. */
    public static String article(String id, String date, String bias, String body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("topic", "local");
        fields.put("source", "Harbour Post");
        fields.put("bias", 1);
        fields.put("url", "https://example.org/" + id);
        fields.put("title", "Title of " + id);
        fields.put("date", date);
        fields.put("authors", "A. Writer");
        fields.put("content", "the tokenized text , which is not read .");
        fields.put("content_original", body);
        fields.put("source_url", "example.org");
        fields.put("bias_text", bias);
        fields.put("ID", id);
        try {
            return new ObjectMapper().writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }

    /** A line of NewsMTSC. */
    public static String sentence(String id) {
        return SENTENCE.formatted(id, id);
    }

    /** Writes files into a folder. */
    public static Path folder(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    /** Writes files into an archive. */
    public static Path zip(Path archive, Map<String, String> files) throws IOException {
        return Files.write(archive, zip(files));
    }

    /** An archive of files. */
    public static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
