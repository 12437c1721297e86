package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.article.ArticleBatches;
import io.standpoint.article.ArticleSubmission;
import io.standpoint.article.Corrected;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to articles, the table is what a recount of them gives. */
@ServiceTest
class RollUpTest {

    private static final List<String> PARAGRAPHS = List.of(
            "Critics say that Acme failed its customers.",
            "The mayor praised Acme as a success.",
            "Acme was founded in Riverton in 1921.",
            "Sign up for our newsletter!",
            "It rained all day.");

    /** From the articles, their paragraphs and the corrections, and by other means than the table is filled by. */
    private static final String RECOUNT =
            """
            SELECT a.id, a.subject_id, a.source_id, a.published_at, a.author_key,
              a.text_sha256, a.model_name, a.model_version,
              a.published_at_given IS NOT NULL AND a.published_at_given NOT LIKE '%T%' AS date_only,
              count(*) AS paragraphs,
              sum(CASE WHEN p.boilerplate THEN 1 ELSE 0 END) AS boilerplate,
              sum(CASE WHEN NOT p.boilerplate AND s.stance = 'supportive' THEN 1 ELSE 0 END) AS supportive,
              sum(CASE WHEN NOT p.boilerplate AND s.stance = 'neutral' THEN 1 ELSE 0 END) AS neutral,
              sum(CASE WHEN NOT p.boilerplate AND s.stance = 'critical' THEN 1 ELSE 0 END) AS critical,
              sum(CASE WHEN NOT p.boilerplate AND s.stance = 'undecided' THEN 1 ELSE 0 END) AS undecided,
              sum(CASE WHEN NOT p.boilerplate AND c.stance IS NOT NULL THEN 1 ELSE 0 END) AS corrected,
              sum(CASE WHEN NOT p.boilerplate AND p.stance = 'supportive' THEN 1 ELSE 0 END) AS raw_supportive,
              sum(CASE WHEN NOT p.boilerplate AND p.stance = 'critical' THEN 1 ELSE 0 END) AS raw_critical
            FROM article a
            JOIN paragraph p ON p.article_id = a.id
            LEFT JOIN correction c ON c.article_id = a.id AND c.position = p.position AND NOT c.withdrawn
            CROSS JOIN LATERAL (SELECT
              coalesce(c.stance, CASE WHEN p.undecided THEN 'undecided' ELSE p.stance END) AS stance) s
            GROUP BY a.id ORDER BY a.id
            """;

    private static final String KEPT =
            """
            SELECT s.article_id AS id, s.subject_id, s.source_id, s.published_at, s.author_key, a.text_sha256,
              m.name AS model_name, m.version AS model_version, s.date_only, s.paragraphs, s.boilerplate,
              s.supportive, s.neutral, s.critical, s.undecided, s.corrected, s.raw_supportive, s.raw_critical
            FROM article_stance s
            JOIN stance_model m ON m.id = s.model
            LEFT JOIN article a ON a.id = s.article_id
              AND to_hex(s.text_key) = ltrim(left(a.text_sha256, 16), '0')
            ORDER BY s.article_id
            """;

    @Inject
    DataSource database;

    @Inject
    ArticleBatches batches;

    @Inject
    ObjectMapper json;

    private final String name = UUID.randomUUID().toString();
    private final List<String> articles = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void table_is_what_a_recount_gives_after_any_changes(long seed) throws Exception {
        Random random = new Random(seed);
        for (int step = 0; step < 30; step++) {
            change(random);
            assertThat(Rows.of(database, KEPT))
                    .as("after step %d", step)
                    .isEqualTo(Rows.of(database, RECOUNT))
                    .hasSizeGreaterThanOrEqualTo(articles.size());
        }
    }

    private void change(Random random) {
        int kind = articles.isEmpty() ? 0 : random.nextInt(8);
        String id = articles.isEmpty() ? null : articles.get(random.nextInt(articles.size()));
        switch (kind) {
            case 0, 1 -> insert(submission(random));
            case 6, 7 -> insertBatch(random);
            case 2 ->
                Contract.call()
                        .contentType(ContentType.JSON)
                        .body(submission(random))
                        .put("/v1/articles/" + id);
            case 3 -> {
                Contract.call().delete("/v1/articles/" + id).then().statusCode(204);
                articles.remove(id);
            }
            case 4 -> Corrected.put(id, 0, Map.of("stance", any(random, List.of("supportive", "neutral", "critical"))));
            default -> Corrected.delete(id, 0);
        }
    }

    private void insert(Map<String, Object> submission) {
        JsonPath view = Contract.call()
                .contentType(ContentType.JSON)
                .body(submission)
                .post("/v1/articles")
                .jsonPath();
        if (view.getString("id") != null && !articles.contains(view.getString("id"))) {
            articles.add(view.getString("id"));
        }
    }

    private void insertBatch(Random random) {
        List<ArticleSubmission> submissions = Stream.generate(() -> submission(random))
                .limit(random.nextInt(1, 6))
                .map(fields -> json.convertValue(fields, ArticleSubmission.class))
                .toList();
        batches.file(submissions, outcomes -> {}).stream().flatMap(List::stream).forEach(outcome -> {
            if (outcome instanceof ArticleBatches.Outcome.Stored stored) {
                articles.add(stored.article().toString());
            }
        });
    }

    private Map<String, Object> submission(Random random) {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("text", any(random, PARAGRAPHS) + "\n\n" + any(random, PARAGRAPHS));
        submission.put("subject", any(random, List.of("Acme ", "Riverton ")) + name);
        List<Map.Entry<String, Object>> others = List.of(
                Map.entry("source", any(random, List.of("Paper ", "Gazette ")) + name),
                Map.entry("author", any(random, List.of("Ann", "Ben"))),
                Map.entry("publishedAt", any(random, List.of("2026-02-27", "2026-02-27T23:30:00-05:00"))),
                Map.entry("externalId", any(random, List.of("1", "2"))));
        others.stream()
                .filter(other -> random.nextBoolean())
                .forEach(other -> submission.put(other.getKey(), other.getValue()));
        return submission;
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
