package io.standpoint.article;

import java.util.Comparator;
import java.util.UUID;

/**
 * An article's identity by what its names count as: where two are equal, there is one article, even if merged names tell
 * them apart.
 *
 * @param source null where there is none
 * @param external whether {@code own} is an external id, and not a text's fingerprint
 * @param own what tells it from others of the same subject and source
 */
record CanonicalIdentity(UUID subject, UUID source, boolean external, String own)
        implements Comparable<CanonicalIdentity> {

    /** Any order will do that is the same everywhere. */
    private static final Comparator<CanonicalIdentity> ORDER = Comparator.comparing(CanonicalIdentity::subject)
            .thenComparing(CanonicalIdentity::source, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CanonicalIdentity::external)
            .thenComparing(CanonicalIdentity::own);

    /** Of an article with its subject and source. */
    static CanonicalIdentity of(ArticleEntity article) {
        return new CanonicalIdentity(
                article.subject.canonical().id,
                article.source == null ? null : article.source.canonical().id,
                article.externalId != null,
                article.externalId != null ? article.externalId : article.textFingerprint);
    }

    @Override
    public int compareTo(CanonicalIdentity other) {
        return ORDER.compare(this, other);
    }
}
