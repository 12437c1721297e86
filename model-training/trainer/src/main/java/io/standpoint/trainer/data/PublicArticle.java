package io.standpoint.trainer.data;

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
}
