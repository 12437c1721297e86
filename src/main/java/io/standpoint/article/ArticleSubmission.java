package io.standpoint.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An article as a client posts it. */
public record ArticleSubmission(
        @WellFormed @Size(max = ArticleLimits.TITLE) String title,
        @NotBlank @WellFormed @Size(max = ArticleLimits.TEXT) String text,
        @Filled @WellFormed @Size(max = ArticleLimits.NAME) String subject,
        @Size(max = ArticleLimits.ALIASES)
                List<@NotNull @Filled @WellFormed @Size(max = ArticleLimits.NAME) String> aliases,
        @Filled @WellFormed @Size(max = ArticleLimits.NAME) String source,
        @Filled @WellFormed @Size(max = ArticleLimits.NAME) String author,
        @Filled @WellFormed @Size(max = ArticleLimits.URL) String url,
        @Filled @WellFormed @Size(max = ArticleLimits.PUBLISHED_AT) String publishedAt,
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a BCP 47 language tag such as en")
                @Size(max = ArticleLimits.LANGUAGE)
                String language,
        @Filled @WellFormed @Size(max = ArticleLimits.EXTERNAL_ID) String externalId) {

    /** Not List.copyOf: a null among the aliases is the client's error to report, not ours to fail on. */
    public ArticleSubmission {
        aliases = aliases == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(aliases));
    }

    /** The same without {@code publishedAt}. */
    public ArticleSubmission undated() {
        return new ArticleSubmission(title, text, subject, aliases, source, author, url, null, language, externalId);
    }
}
