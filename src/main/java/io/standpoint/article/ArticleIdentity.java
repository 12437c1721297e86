package io.standpoint.article;

/**
 * What makes two submissions the same article: subject, source, and the client's id for it or else its text.
 *
 * @param subjectKey by {@link NameKey}
 * @param sourceKey by {@link NameKey}; null where there is no source
 * @param externalId null where the client gave none
 * @param textFingerprint by {@link TextFingerprint}; counts where there is no external id
 */
record ArticleIdentity(String subjectKey, String sourceKey, String externalId, String textFingerprint) {

    static ArticleIdentity of(ArticleSubmission submission, String subject, String textFingerprint) {
        return new ArticleIdentity(
                NameKey.of(subject),
                submission.source() == null ? null : NameKey.of(submission.source()),
                submission.externalId(),
                textFingerprint);
    }

    /** What tells it from others of the same subject and source. */
    String own() {
        return externalId == null ? textFingerprint : externalId;
    }
}
