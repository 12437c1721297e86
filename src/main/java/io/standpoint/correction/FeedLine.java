package io.standpoint.correction;

import io.standpoint.article.ArticleView;
import io.standpoint.article.ParagraphView;
import java.time.Instant;
import java.util.UUID;

/** The latest state of a correction. */
sealed interface FeedLine {

    /** Where to go on behind it. */
    String cursor();

    /** One that stands, and what the model says of the paragraph. */
    record Standing(
            String cursor,
            UUID articleId,
            int index,
            ArticleView.Named subject,
            String text,
            String stance,
            String note,
            String by,
            Instant at,
            Model model)
            implements FeedLine {}

    /** One that was taken back, or whose paragraph is gone; nothing is left of what it said. */
    record Withdrawn(String cursor, UUID articleId, int index, boolean deleted) implements FeedLine {}

    /** The model's answer, and which model it was. */
    record Model(String stance, ParagraphView.Chances probabilities, String name, String version) {}
}
