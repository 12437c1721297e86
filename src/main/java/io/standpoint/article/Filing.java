package io.standpoint.article;

import io.standpoint.idempotency.Answer;
import io.standpoint.serving.Classification;
import java.util.List;

/**
 * What became of a submission.
 *
 * @param articles one for each of its subjects, in their order
 */
record Filing(List<Filed> articles) {

    private static final int CREATED = 201;
    private static final int OK = 200;

    Filing {
        articles = List.copyOf(articles);
    }

    /**
     * What became of it toward one subject.
     *
     * @param view the article
     * @param created false where it was kept before
     */
    record Filed(ArticleView view, boolean created) {

        /** What is kept of a submission; within the transaction that found or kept it. */
        static Filed of(ReadArticle read, Shelved shelved) {
            if (shelved instanceof Shelved.New made) {
                return new Filed(ArticleView.of(made.article()), true);
            }
            if (shelved instanceof Shelved.Kept kept) {
                return new Filed(ArticleView.of(kept.article()), false);
            }
            throw ArticleConflictException.of(read, (Shelved.Other) shelved);
        }

        /** With the evidence of the classification that made it. */
        Filed with(Classification classification) {
            return created ? new Filed(Explanation.of(view, classification), true) : this;
        }
    }

    /** Whether anything is kept that was not before. */
    boolean created() {
        return articles.stream().anyMatch(Filed::created);
    }

    Answer answer() {
        return new Answer(
                created() ? CREATED : OK,
                articles.stream().map(filed -> filed.view().id()).toList(),
                null);
    }
}
