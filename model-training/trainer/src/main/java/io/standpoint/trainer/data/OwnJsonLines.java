package io.standpoint.trainer.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A user's JSON lines: the shape of the prepared files, where only {@code id}, {@code subject} (a name, or an object of
 * name and aliases) and {@code paragraphs} are required, and a {@code split} may be named.
 */
final class OwnJsonLines {

    private final Path file;
    private final BadRows badRows;
    private final ObjectMapper json = PreparedData.json();

    OwnJsonLines(Path file, BadRows badRows) {
        this.file = file;
        this.badRows = badRows;
    }

    void read(OwnData data) throws IOException {
        try (BufferedReader lines = OwnData.open(file)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    read(line, number, data);
                }
            }
        }
    }

    private void read(String line, int number, OwnData data) {
        try {
            if (!(json.readTree(line) instanceof ObjectNode node)) {
                throw new IllegalArgumentException("not a JSON object");
            }
            JsonNode split = node.remove("split");
            spellOut(node);
            data.add(json.treeToValue(node, LabelledArticle.class), split == null ? "" : split.asText(""));
        } catch (JsonProcessingException e) {
            badRows.add(file, number, JsonProblem.of(e));
        } catch (IllegalArgumentException e) {
            badRows.add(file, number, e.getMessage());
        }
    }

    private void spellOut(ObjectNode node) {
        if (!node.has("dataset")) {
            node.put("dataset", "own");
        }
        JsonNode subject = node.path("subject");
        String name =
                subject.isTextual() ? subject.asText() : subject.path("name").asText("");
        if (name.isBlank()) {
            throw new IllegalArgumentException("subject: a name is missing");
        }
        if (subject.isTextual()) {
            node.putObject("subject").put("name", name).putArray("aliases");
        } else if (!subject.has("aliases")) {
            ((ObjectNode) subject).putArray("aliases");
        }
    }
}
