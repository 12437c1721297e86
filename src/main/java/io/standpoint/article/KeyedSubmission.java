package io.standpoint.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.convention.Sha256;
import io.standpoint.idempotency.Answer;
import io.standpoint.idempotency.Claim;
import io.standpoint.idempotency.IdempotencyKeys;
import io.standpoint.idempotency.KeyedRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Submissions with an {@code Idempotency-Key}: however often one is sent, it is filed once and answered alike. */
@ApplicationScoped
public class KeyedSubmission {

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int UNKNOWN_LANGUAGE = 422;

    private final ArticleArchive archive;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    KeyedSubmission(ArticleArchive archive, IdempotencyKeys keys, ObjectMapper json) {
        this.archive = archive;
        this.keys = keys;
        this.json = json;
    }

    /** Files an article, or answers as the first time. */
    Filing file(String key, ArticleSubmission submission, boolean explain) {
        // Callers have no names yet, so all are one
        Claim claim = keys.claim(new KeyedRequest("", key, fingerprint(submission)));
        if (claim instanceof Claim.Answered before) {
            return again(before.answer());
        }
        return first(submission, explain, (Claim.Granted) claim);
    }

    private Filing first(ArticleSubmission submission, boolean explain, Claim.Granted claim) {
        try {
            return archive.file(submission, explain, answer -> keys.answer(claim, answer));
        } catch (ArticleConflictException e) {
            keys.answer(claim, new Answer(CONFLICT, List.of(e.articleId()), e.subject()));
            throw e;
        } catch (UnknownLanguageException e) {
            keys.answer(claim, new Answer(UNKNOWN_LANGUAGE, List.of(), e.getMessage()));
            throw e;
        } catch (RuntimeException | Error e) {
            keys.release(claim);
            throw e;
        }
    }

    private Filing again(Answer answer) {
        if (answer.status() == UNKNOWN_LANGUAGE) {
            throw UnknownLanguageException.again(answer.detail());
        }
        if (answer.status() == CONFLICT) {
            throw new ArticleConflictException(answer.articles().get(0), answer.detail());
        }
        return new Filing(answer.articles().stream()
                .map(id -> archive.find(id).orElseThrow(() -> new ArticleGoneException(id)))
                .map(view -> new Filing.Filed(view, answer.status() == CREATED))
                .toList());
    }

    private String fingerprint(ArticleSubmission submission) {
        try {
            return Sha256.of(json.writeValueAsBytes(List.of("POST /v1/articles", submission)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read from JSON can be written as JSON", e);
        }
    }
}
