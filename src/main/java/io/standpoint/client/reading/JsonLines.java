package io.standpoint.client.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** An object of JSON a line; a line that is none does not harm the others. */
final class JsonLines {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /** Whether the first line is an object on its own, so that others may follow. */
    static boolean begin(String head) {
        String start = head.stripLeading();
        int end = start.indexOf('\n');
        if (end < 0) {
            // Longer than the head, or the only one; objects over several lines have short ones
            return start.startsWith("{");
        }
        try {
            return JSON.readTree(start.substring(0, end)) instanceof ObjectNode;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    static void read(Content content, Consumer<Item> items) throws IOException {
        Lines lines = new Lines(content.text(), ItemLimit.CHARACTERS);
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().text().isBlank()) {
                items.accept(item(content.at(line.get().number()), line.get()));
            }
        }
    }

    private static Item item(Origin origin, Lines.Line line) {
        if (line.tooLong()) {
            return new Item.Fault(origin, "a line of more than " + ItemLimit.CHARACTERS + " characters");
        }
        try {
            JsonNode node = JSON.readTree(line.text());
            return node instanceof ObjectNode fields
                    ? new Item.Article(origin, fields)
                    : new Item.Fault(origin, "not an object of JSON, which begins with {");
        } catch (JsonProcessingException e) {
            return new Item.Fault(origin, "not JSON: " + message(e));
        }
    }

    /** Without the piece of the source that Jackson would repeat. */
    static String message(JsonProcessingException e) {
        long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return e.getOriginalMessage() + (column > 0 ? " at column " + column : "");
    }
}
