package io.standpoint.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.standpoint.convention.Violation;
import java.util.List;
import java.util.UUID;

/**
 * What went wrong with a request (RFC 9457).
 *
 * @param type what kind of problem: {@code about:blank} where the status says it all
 * @param title of the type
 * @param status the HTTP status
 * @param detail of this occurrence: what to do
 * @param instance the path that was asked for
 * @param violations what is wrong with the input; null where it is not the input
 * @param articleId the article in the way; null but for conflicts
 * @param conflictingId the subject or source in the way; null but for conflicts of names and merges
 * @param errorId what to look for in the log; null but for unexpected errors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Violation> violations,
        UUID articleId,
        UUID conflictingId,
        UUID errorId) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, String instance) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, null, null, null, null);
    }

    Problem withViolations(List<Violation> found) {
        return new Problem(
                type, title, status, detail, instance, List.copyOf(found), articleId, conflictingId, errorId);
    }

    Problem withArticleId(UUID id) {
        return new Problem(type, title, status, detail, instance, violations, id, conflictingId, errorId);
    }

    Problem withConflictingId(UUID id) {
        return new Problem(type, title, status, detail, instance, violations, articleId, id, errorId);
    }

    Problem withErrorId(UUID id) {
        return new Problem(type, title, status, detail, instance, violations, articleId, conflictingId, id);
    }
}
