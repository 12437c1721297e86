package io.standpoint.trainer.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An article as the public collection publishes it (github.com/ramybaly/Article-Bias-Prediction): one JSON file each,
 * named for its id, with the body in {@code content_original}.
 */
public final class UpstreamArticle {

    // The labels count paragraphs as Python's re and str.split() do, whose white space is Unicode's and U+001C to
    // U+001F.
    private static final String WHITE_SPACE_CHARACTER = "[\\s\\x1c-\\x1f]";
    private static final Pattern BLANK_LINE =
            Pattern.compile("\\n" + WHITE_SPACE_CHARACTER + "*\\n", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WHITE_SPACE =
            Pattern.compile(WHITE_SPACE_CHARACTER + "+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What the numbers in {@code bias} stand for. */
    private static final List<String> BIASES = List.of("left", "center", "right");

    private UpstreamArticle() {}

    /**
     * Reads one file.
     *
     * @param file what it is called in messages
     * @param id the article's id: the file's name without {@code .json}
     * @param content the file's bytes
     * @return the article as the trainer's other files have it; what upstream lacks is empty
     * @throws InvalidDataException where it is no JSON or has no body
     * @throws IOException where reading fails
     */
    public static PublicArticle read(String file, String id, byte[] content) throws IOException {
        JsonNode node;
        try {
            node = PreparedData.json().readTree(content);
        } catch (JsonProcessingException e) {
            throw new InvalidDataException(file + ": " + JsonProblem.of(e), e);
        }
        if (!node.path("content_original").isTextual()) {
            throw new InvalidDataException(file + ": the body is missing: content_original");
        }
        return new PublicArticle(
                id,
                node.path("source").asText(""),
                node.path("date").asText(""),
                bias(node),
                node.path("topic").asText(""),
                node.path("title").asText(""),
                node.path("url").asText(""),
                split(node.path("content_original").asText()));
    }

    private static String bias(JsonNode article) {
        String text = article.path("bias_text").asText("");
        int number = article.path("bias").asInt(-1);
        return text.isEmpty() && number >= 0 && number < BIASES.size() ? BIASES.get(number) : text;
    }

    /**
     * Splits a body into paragraphs at blank lines (regular expression {@code \n\s*\n}) and folds white space in each to
     * one space. A body that starts or ends with a blank line has an empty paragraph there: the labels count it.
     *
     * @param body {@code content_original}
     * @return the paragraphs, at least one
     */
    public static List<String> split(String body) {
        return Arrays.stream(BLANK_LINE.split(body, -1))
                .map(paragraph -> WHITE_SPACE.matcher(paragraph).replaceAll(" ").strip())
                .toList();
    }
}
