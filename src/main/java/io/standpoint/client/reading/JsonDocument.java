package io.standpoint.client.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Objects of JSON over any number of lines: one, several after another, or an array of them. After an error of syntax
 * nothing more can be told apart.
 */
final class JsonDocument {

    private JsonDocument() {}

    static void read(Content content, Consumer<Item> items) throws IOException {
        ItemLimit limit = new ItemLimit(content.text());
        try (JsonParser parser = JsonLines.JSON.createParser(limit)) {
            while (parser.nextToken() != null) {
                limit.begin();
                if (parser.currentToken() != JsonToken.START_ARRAY && parser.currentToken() != JsonToken.END_ARRAY) {
                    items.accept(item(content, parser));
                }
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            items.accept(new Item.Fault(
                    content.at(Math.max(line, 0)),
                    "not JSON from here on: " + JsonLines.message(e) + "; the rest of the file was not read"));
        }
    }

    private static Item item(Content content, JsonParser parser) throws IOException {
        Origin origin = content.at(parser.currentTokenLocation().getLineNr());
        JsonNode node = JsonLines.JSON
                .readerFor(JsonNode.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(parser);
        return node instanceof ObjectNode fields
                ? new Item.Article(origin, fields)
                : new Item.Fault(origin, "not an object of JSON, which begins with {");
    }
}
