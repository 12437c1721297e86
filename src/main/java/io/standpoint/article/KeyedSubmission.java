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
import java.util.UUID;

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
    ArticleArchive.Filing file(String key, ArticleSubmission submission, boolean explain) {
        // Callers have no names yet, so all are one
        Claim claim = keys.claim(new KeyedRequest("", key, fingerprint(submission)));
        if (claim instanceof Claim.Answered before) {
            return again(before.answer());
        }
        return first(submission, explain, (Claim.Granted) claim);
    }

    private ArticleArchive.Filing first(ArticleSubmission submission, boolean explain, Claim.Granted claim) {
        try {
            return archive.file(submission, explain, answer -> keys.answer(claim, answer));
        } catch (ArticleConflictException e) {
            keys.answer(claim, Answer.of(CONFLICT, e.articleId()));
            throw e;
        } catch (UnknownLanguageException e) {
            keys.answer(claim, new Answer(UNKNOWN_LANGUAGE, null, e.getMessage()));
            throw e;
        } catch (RuntimeException | Error e) {
            keys.release(claim);
            throw e;
        }
    }

    private ArticleArchive.Filing again(Answer answer) {
        UUID id = answer.articleId();
        if (answer.status() == UNKNOWN_LANGUAGE) {
            throw UnknownLanguageException.again(answer.detail());
        }
        if (answer.status() == CONFLICT) {
            throw new ArticleConflictException(id);
        }
        return archive.find(id)
                .map(view -> new ArticleArchive.Filing(view, answer.status() == CREATED))
                .orElseThrow(() -> new ArticleGoneException(id));
    }

    private String fingerprint(ArticleSubmission submission) {
        try {
            return Sha256.of(json.writeValueAsBytes(List.of("POST /v1/articles", submission)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read from JSON can be written as JSON", e);
        }
    }
}
