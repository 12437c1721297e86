package io.standpoint.trainer.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An article of the public collection (Baly et al., EMNLP 2020), without labels of ours.
 *
 * @param id its id there
 * @param source the outlet
 * @param date as given; may be empty or odd
 * @param bias {@code left}, {@code center} or {@code right}
 * @param topic as given
 * @param title as given
 * @param url as given
 * @param paragraphs the body split at blank lines, white space folded
 */
public record PublicArticle(
        String id,
        String source,
        String date,
        String bias,
        String topic,
        String title,
        String url,
        List<String> paragraphs) {

    /** Copies the list. */
    public PublicArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * The article as a line of {@code part-*.jsonl.gz}: JSON without spaces between its parts, every character as itself,
     * and a line feed.
     *
     * @return the line in UTF-8
     */
    public byte[] line() {
        try {
            // By way of a string: written to bytes at once, characters beyond U+FFFF would become two escapes each.
            return (PreparedData.json().writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings can always be written", e);
        }
    }
}
