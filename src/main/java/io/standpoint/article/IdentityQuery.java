package io.standpoint.article;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The query for the articles with an identity, under whichever names of its subject's and its source's family. */
final class IdentityQuery {

    /** An array, because of several of those PostgreSQL looks each up in the index of identities. */
    private static final String FAMILY =
            """
            ANY (ARRAY(SELECT f.id FROM {kind}_name n JOIN {kind} k ON k.id = n.owner_id
              JOIN {kind} f ON f.canonical_id = k.canonical_id WHERE n.match_key = ?))
            """;

    private static final String NAMED = "(SELECT owner_id FROM {kind}_name WHERE match_key = ?)";

    private static final String SHARED =
            """
            SELECT id FROM subject WHERE canonical_id = ? AND merged_into IS NOT NULL
            UNION ALL SELECT id FROM source WHERE canonical_id = ? AND merged_into IS NOT NULL
            LIMIT 1
            """;

    private IdentityQuery() {}

    /** Of more than one, which only a merge brings about, that of these very names first and then the oldest. */
    static List<UUID> ids(ArticleIdentity identity) {
        boolean sourced = identity.sourceKey() != null;
        boolean named = identity.externalId() != null;
        String statement = "SELECT a.id FROM article a WHERE a.subject_id = " + NameKind.SUBJECT.sql(FAMILY)
                + " AND a.source_id " + (sourced ? "= " + NameKind.SOURCE.sql(FAMILY) : "IS NULL")
                + " AND " + (named ? "a.external_id = ?" : "a.external_id IS NULL AND a.text_sha256 = ?")
                + " ORDER BY a.subject_id <> " + NameKind.SUBJECT.sql(NAMED)
                + (sourced ? ", a.source_id <> " + NameKind.SOURCE.sql(NAMED) : "") + ", a.id";
        List<String> names =
                sourced ? List.of(identity.subjectKey(), identity.sourceKey()) : List.of(identity.subjectKey());
        List<Object> parameters = new ArrayList<>(names);
        parameters.add(own(identity));
        parameters.addAll(names);
        return NamedEntity.ids(statement, parameters.toArray());
    }

    /**
     * Keeps others from filing an article of the same identity under other names of the families until this transaction
     * ends: the indexes of identities know names apart.
     *
     * @return whether there are other names, and so an article may have come under them
     */
    static boolean claim(EntityManager entities, ArticleEntity article, ArticleIdentity identity) {
        UUID subject = article.subject.canonical().id;
        UUID source = article.source == null ? null : article.source.canonical().id;
        if (NamedEntity.ids(SHARED, subject, source).isEmpty()) {
            return false;
        }
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:identity, 0))")
                .setParameter("identity", subject + " " + source + " " + own(identity))
                .getResultList();
        return true;
    }

    private static String own(ArticleIdentity identity) {
        return identity.externalId() != null ? identity.externalId() : identity.textFingerprint();
    }
}
