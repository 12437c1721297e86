package io.standpoint.client.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.Jsoup;

/**
 * Gives the fields of an article the names and forms that the service knows. What has another type than it should is
 * passed on as it is: the service says what is wrong with it.
 */
final class ArticleFields {

    /** Of the service. */
    private static final int LONGEST_AUTHOR = 200;

    private static final String ET_AL = " et al.";

    private final Defaults defaults;
    private final MappingNotes notes;

    ArticleFields(Defaults defaults, MappingNotes notes) {
        this.defaults = defaults;
        this.notes = notes;
    }

    Item map(Item.Article article) {
        ObjectNode mapped = map(article.fields());
        for (Map.Entry<String, JsonNode> field : mapped.properties()) {
            if (!isWellFormed(field.getValue())) {
                return new Item.Fault(
                        article.origin(),
                        field.getKey() + " holds bytes that are not of its encoding, or half of a surrogate pair;"
                                + " --encoding names another encoding than UTF-8");
            }
        }
        return new Item.Article(article.origin(), mapped);
    }

    private ObjectNode map(ObjectNode given) {
        Set<String> used = new HashSet<>();
        ObjectNode mapped = known(given, used);
        text(mapped);
        defaults(given, mapped).ifPresent(field -> {
            used.add(field);
            notes.subjectField();
        });
        notes.leftOut(given, used);
        return mapped;
    }

    private static ObjectNode known(ObjectNode given, Set<String> used) {
        Map<String, String> names = new HashMap<>();
        given.fieldNames().forEachRemaining(name -> names.putIfAbsent(Field.fold(name), name));
        ObjectNode known = given.objectNode();
        for (Field field : Field.values()) {
            for (String name : field.names()) {
                String called = names.get(name);
                JsonNode value = called == null ? given.nullNode() : value(field, given.get(called));
                if (isFilled(field, value) && !known.has(field.key())) {
                    known.set(field.key(), value);
                    used.add(called);
                }
            }
        }
        return known;
    }

    /** An empty cell is no value, but an empty text is the article's mistake. */
    private static boolean isFilled(Field field, JsonNode value) {
        return !value.isNull()
                && (field == Field.TEXT
                        || !value.isTextual()
                        || !value.textValue().isBlank());
    }

    private static JsonNode value(Field field, JsonNode given) {
        return switch (field) {
            case TEXT, PARAGRAPHS -> given.isArray() ? TextNode.valueOf(paragraphs(given)) : given;
            case AUTHOR -> author(given);
            case EXTERNAL_ID -> given.isNumber() ? TextNode.valueOf(given.asText()) : given;
            case PUBLISHED_AT -> given.isTextual() ? TextNode.valueOf(Dates.readable(given.textValue())) : given;
            case LANGUAGE ->
                given.isTextual() ? TextNode.valueOf(given.textValue().replace('_', '-')) : given;
            case SUBJECTS, ALIASES -> given.isTextual() ? list(given) : given;
            default -> given;
        };
    }

    private static String paragraphs(JsonNode array) {
        StringJoiner text = new StringJoiner("\n\n");
        for (JsonNode paragraph : array) {
            text.add((paragraph.isObject() ? paragraph.path("text") : paragraph)
                    .asText()
                    .strip());
        }
        return text.toString();
    }

    private static JsonNode author(JsonNode given) {
        if (!given.isArray() && !given.isObject()) {
            return given.isTextual() ? TextNode.valueOf(shortened(given.textValue())) : given;
        }
        StringJoiner names = new StringJoiner(", ");
        for (JsonNode one : given.isObject() ? List.of(given) : given) {
            String name = (one.isObject() ? one.path("name") : one).asText().strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return TextNode.valueOf(shortened(names.toString()));
    }

    /** Of a list of authors that is too long, the first; anything else that is too long is the service's to refuse. */
    private static String shortened(String authors) {
        if (authors.length() <= LONGEST_AUTHOR) {
            return authors;
        }
        int end = authors.lastIndexOf(',', LONGEST_AUTHOR - ET_AL.length());
        return end > 0 ? authors.substring(0, end) + ET_AL : authors;
    }

    private static ArrayNode list(JsonNode cell) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(cell.textValue().split("[;|]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(list::add);
        return list;
    }

    /** Paragraphs or markup stand for a text that is missing. */
    private static void text(ObjectNode mapped) {
        JsonNode paragraphs = mapped.remove(Field.PARAGRAPHS.key());
        JsonNode html = mapped.remove(Field.HTML.key());
        if (mapped.has(Field.TEXT.key())
                && !mapped.get(Field.TEXT.key()).asText().isBlank()) {
            return;
        }
        if (paragraphs != null) {
            mapped.set(Field.TEXT.key(), paragraphs);
        } else if (html != null && html.isTextual()) {
            known(HtmlFile.article(Jsoup.parse(html.textValue())), new HashSet<>()).properties().stream()
                    .filter(field -> field.getKey().equals(Field.TEXT.key()) || !mapped.has(field.getKey()))
                    .forEach(field -> mapped.set(field.getKey(), field.getValue()));
        }
    }

    /** Returns the field that the subject was taken from. */
    private Optional<String> defaults(ObjectNode given, ObjectNode mapped) {
        put(mapped, Field.SOURCE, defaults.source());
        put(mapped, Field.LANGUAGE, defaults.language());
        if (mapped.has(Field.SUBJECT.key()) || mapped.has(Field.SUBJECTS.key())) {
            return Optional.empty();
        }
        Optional<String> field = subjectField(given);
        List<String> subjects = field.map(name -> subjects(given.get(name))).orElse(defaults.subjects());
        if (subjects.size() == 1) {
            mapped.put(Field.SUBJECT.key(), subjects.get(0));
        } else if (!subjects.isEmpty()) {
            subjects.forEach(mapped.putArray(Field.SUBJECTS.key())::add);
        }
        return field;
    }

    private static void put(ObjectNode mapped, Field field, String value) {
        if (value != null && !mapped.has(field.key())) {
            mapped.put(field.key(), value);
        }
    }

    private Optional<String> subjectField(ObjectNode given) {
        if (defaults.subjectField() == null) {
            return Optional.empty();
        }
        String wanted = Field.fold(defaults.subjectField());
        List<String> names = new ArrayList<>();
        given.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> Field.fold(name).equals(wanted))
                .filter(name -> !subjects(given.get(name)).isEmpty())
                .findFirst();
    }

    /** Topics are often written as identifiers are: {@code white_house}. */
    private static List<String> subjects(JsonNode value) {
        List<String> subjects = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            String name = one.isNull() ? "" : one.asText().replace('_', ' ').strip();
            if (!name.isEmpty() && !subjects.contains(name)) {
                subjects.add(name);
            }
        }
        return subjects;
    }

    private static boolean isWellFormed(JsonNode value) {
        if (value.isContainerNode()) {
            for (JsonNode one : value) {
                if (!isWellFormed(one)) {
                    return false;
                }
            }
        }
        return !value.isTextual() || Content.isWellFormed(value.textValue());
    }
}
