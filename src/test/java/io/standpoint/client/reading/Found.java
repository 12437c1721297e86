package io.standpoint.client.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** What an archive holds, all of it. */
final class Found {

    static final ReadingOptions AS_IT_IS = new ReadingOptions(null, UTF_8, Defaults.NONE, Set.of());

    private final List<Item> items = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    static Found in(Path... inputs) {
        return in(AS_IT_IS, inputs);
    }

    static Found in(ReadingOptions options, Path... inputs) {
        return behind(Position.START, options, inputs);
    }

    static Found behind(Position from, ReadingOptions options, Path... inputs) {
        Found found = new Found();
        new Archive(List.of(inputs), options).read(from, (item, next) -> {
            found.items.add(item);
            found.positions.add(next);
        });
        return found;
    }

    List<Position> positions() {
        return positions;
    }

    List<ObjectNode> articles() {
        return items.stream()
                .filter(Item.Article.class::isInstance)
                .map(item -> ((Item.Article) item).fields())
                .toList();
    }

    ObjectNode article() {
        if (items.size() != 1 || articles().size() != 1) {
            throw new AssertionError("not one article: " + items);
        }
        return articles().get(0);
    }

    List<Long> linesOfArticles() {
        return items.stream()
                .filter(Item.Article.class::isInstance)
                .map(item -> item.origin().line())
                .toList();
    }

    List<String> texts() {
        return articles().stream().map(article -> article.path("text").asText()).toList();
    }

    /** Of text with apostrophes in the place of quotation marks. */
    static ObjectNode object(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code line message}. */
    List<String> faults() {
        return items.stream()
                .filter(Item.Fault.class::isInstance)
                .map(item -> item.origin().line() + " " + ((Item.Fault) item).message())
                .toList();
    }

    static byte[] gzip(String content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static Path write(Path file, String content) throws IOException {
        return Files.writeString(file, content, UTF_8);
    }
}
