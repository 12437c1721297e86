package io.standpoint.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An article as a client posts it.
 *
 * @param subjects in the place of {@code subject}; null where the client does not list them, which is something else than
 *     to list none
 */
public record ArticleSubmission(
        @WellFormed @Size(max = ArticleLimits.TITLE) String title,
        @NotBlank @WellFormed @Size(max = ArticleLimits.TEXT) String text,
        @Filled @WellFormed @Size(max = ArticleLimits.NAME) String subject,
        // Left out where it is missing, so that what was sent under an Idempotency-Key before there was such a field is
        // the same
        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(min = 1, max = ArticleLimits.SUBJECTS)
                List<@NotNull @Filled @WellFormed @Size(max = ArticleLimits.NAME) String> subjects,
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
        subjects = subjects == null ? null : Collections.unmodifiableList(new ArrayList<>(subjects));
    }

    /** Whether the article is to be judged toward each of a list of subjects. */
    boolean listsSubjects() {
        return subjects != null;
    }

    /** The same without {@code publishedAt}. */
    public ArticleSubmission undated() {
        return new ArticleSubmission(
                title, text, subject, subjects, aliases, source, author, url, null, language, externalId);
    }
}
