package io.standpoint.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Puts articles into the database, any number of them by the same few statements. */
final class NewArticles {

    private static final String INSERT =
            """
            INSERT INTO article (id, external_id, text_sha256, title, text, subject_id, subject_detected, aliases,
                source_id, author, author_key, url, published_at, published_at_given, received_at, language,
                model_name, model_version, supportive, neutral, critical, undecided, boilerplate)
            SELECT id, external_id, text_sha256, title, text, subject_id, subject_detected, CAST(aliases AS text[]),
                source_id, author, author_key, url, CAST(published_at AS timestamptz), published_at_given,
                CAST(received_at AS timestamptz), language, model_name, model_version, supportive, neutral, critical,
                undecided, boilerplate
            FROM unnest(:ids, :externalIds, :textFingerprints, :titles, :texts, :subjects, :subjectsDetected, :aliases,
                :sources, :authors, :authorKeys, :urls, :publishedAt, :publishedAtGiven, :receivedAt, :languages,
                :modelNames, :modelVersions, :supportive, :neutral, :critical, :undecided, :boilerplate)
                AS kept (id, external_id, text_sha256, title, text, subject_id, subject_detected, aliases,
                source_id, author, author_key, url, published_at, published_at_given, received_at, language,
                model_name, model_version, supportive, neutral, critical, undecided, boilerplate)
            ON CONFLICT DO NOTHING
            """;

    private NewArticles() {}

    /**
     * Keeps articles with their paragraphs, but for those of whose identity one is kept.
     *
     * @return the ids of those that were kept
     */
    static Set<UUID> insert(List<ArticleEntity> articles) {
        Columns<ArticleEntity> columns = new Columns<>(articles);
        UUID[] ids = columns.of(UUID[]::new, article -> article.id);
        Set<UUID> kept = insertRows(columns, ids) == ids.length
                ? Set.of(ids)
                : Set.copyOf(NamedEntity.ids("SELECT id FROM article WHERE id = ANY (?)", (Object) ids));
        ParagraphEntity.insert(articles.stream()
                .filter(article -> kept.contains(article.id))
                .flatMap(article -> article.paragraphs.stream())
                .toList());
        return kept;
    }

    private static int insertRows(Columns<ArticleEntity> columns, UUID[] ids) {
        return ArticleEntity.getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(INSERT)
                .setParameter("ids", ids)
                .setParameter("externalIds", columns.of(String[]::new, article -> article.externalId))
                .setParameter("textFingerprints", columns.of(String[]::new, article -> article.textFingerprint))
                .setParameter("titles", columns.of(String[]::new, article -> article.title))
                .setParameter("texts", columns.of(String[]::new, article -> article.text))
                .setParameter("subjects", columns.of(UUID[]::new, article -> article.subject.id))
                .setParameter("subjectsDetected", columns.of(Boolean[]::new, article -> article.subjectDetected))
                .setParameter("aliases", columns.of(String[]::new, article -> arrayLiteral(article.aliases)))
                .setParameter("sources", columns.of(UUID[]::new, NewArticles::source))
                .setParameter("authors", columns.of(String[]::new, article -> article.author))
                .setParameter("authorKeys", columns.of(String[]::new, article -> article.authorKey))
                .setParameter("urls", columns.of(String[]::new, article -> article.url))
                .setParameter("publishedAt", columns.of(String[]::new, article -> timestamp(article.publishedAt)))
                .setParameter("publishedAtGiven", columns.of(String[]::new, article -> article.publishedAtGiven))
                .setParameter("receivedAt", columns.of(String[]::new, article -> timestamp(article.receivedAt)))
                .setParameter("languages", columns.of(String[]::new, article -> article.language))
                .setParameter("modelNames", columns.of(String[]::new, article -> article.modelName))
                .setParameter("modelVersions", columns.of(String[]::new, article -> article.modelVersion))
                .setParameter("supportive", columns.of(Integer[]::new, article -> article.summary.supportive()))
                .setParameter("neutral", columns.of(Integer[]::new, article -> article.summary.neutral()))
                .setParameter("critical", columns.of(Integer[]::new, article -> article.summary.critical()))
                .setParameter("undecided", columns.of(Integer[]::new, article -> article.summary.undecided()))
                .setParameter("boilerplate", columns.of(Integer[]::new, article -> article.summary.boilerplate()))
                .executeUpdate();
    }

    private static UUID source(ArticleEntity article) {
        return article.source == null ? null : article.source.id;
    }

    private static String timestamp(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Of what goes into one cell: an array of arrays, which may differ in length, PostgreSQL does not know. */
    private static String arrayLiteral(String[] values) {
        return Arrays.stream(values)
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
