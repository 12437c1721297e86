package io.standpoint.article;

import io.standpoint.idempotency.Answer;

/** Told how a submission is answered, in the transaction that brings the answer about. */
@FunctionalInterface
interface Receipt {

    /** For submissions that nobody asks for twice. */
    Receipt NONE = answer -> {};

    void answered(Answer answer);
}
