package io.standpoint.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A paragraph outside of its article, and what one wants to know of that. */
public record ListedParagraph(
        UUID articleId,
        @JsonUnwrapped ParagraphView paragraph,
        String title,
        ArticleView.Named subject,
        ArticleView.Named source,
        String author,
        String url,
        String publishedAt,
        Instant receivedAt,
        String language,
        ArticleView.Model model) {}
