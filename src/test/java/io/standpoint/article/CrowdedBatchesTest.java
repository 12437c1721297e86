package io.standpoint.article;

import static io.standpoint.article.Names.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Batches of the same few articles in any order, amid posts, replacements, deletions, renamings and merges of the same. */
@ServiceTest
class CrowdedBatchesTest {

    private static final Duration TIME = Duration.ofSeconds(6);
    private static final int NAMES = 6;

    @Inject
    ArticleBatches batches;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    private final String mark = fresh("Zc");
    private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger filed = new AtomicInteger();

    @Test
    void nobody_fails_and_what_is_kept_is_kept_once() throws Exception {
        AtomicInteger seeds = new AtomicInteger();
        long end = System.nanoTime() + TIME.toNanos();

        Concurrently.call(8, () -> {
            int seed = seeds.getAndIncrement();
            Random random = new Random(seed);
            while (System.nanoTime() < end) {
                if (seed < 4) {
                    fileSome(random);
                } else {
                    callSomething(random);
                }
            }
            return seed;
        });

        assertThat(failures).isEmpty();
        assertThat(filed).hasPositiveValue();
        file(all());
        assertThat(file(all())).hasSize(NAMES * NAMES).hasOnlyElementsOfType(ArticleBatches.Outcome.Duplicate.class);
        assertThat(unrolled()).isZero();
    }

    private void fileSome(Random random) {
        List<Map<String, Object>> some = new ArrayList<>(all());
        Collections.shuffle(some, random);
        file(some.subList(0, random.nextInt(1, some.size())));
    }

    private List<ArticleBatches.Outcome> file(List<Map<String, Object>> articles) {
        List<ArticleSubmission> submissions = articles.stream()
                .map(fields -> json.convertValue(fields, ArticleSubmission.class))
                .toList();
        List<ArticleBatches.Outcome> outcomes = batches.file(submissions, all -> {}).stream()
                .flatMap(List::stream)
                .toList();
        for (ArticleBatches.Outcome outcome : outcomes) {
            if (outcome instanceof ArticleBatches.Outcome.Stored stored) {
                ids.add(stored.article().toString());
                filed.incrementAndGet();
            }
        }
        return outcomes;
    }

    private void callSomething(Random random) {
        String id = ids.poll();
        Map<String, Object> article = all().get(random.nextInt(NAMES * NAMES));
        switch (random.nextInt(id == null ? 1 : 5)) {
            case 0 -> check(send("POST", "/v1/articles", article));
            case 1 -> check(send("PUT", "/v1/articles/" + id, article));
            case 2 -> {
                String subject = subject(random.nextInt(NAMES));
                String other = subject(random.nextInt(NAMES));
                if (subject != null && other != null) {
                    check(send("POST", "/v1/subjects/" + subject + "/merge", Map.of("into", other)));
                    check(send("DELETE", "/v1/subjects/" + subject + "/merge", null));
                }
            }
            case 3 -> {
                String subject = subject(random.nextInt(NAMES));
                if (subject != null) {
                    check(send("PATCH", "/v1/subjects/" + subject, Map.of("name", name(random.nextInt(NAMES)))));
                }
            }
            default -> check(send("DELETE", "/v1/articles/" + id, null));
        }
    }

    private void check(int status) {
        if (status >= 500) {
            failures.add(status);
        }
    }

    private static int send(String method, String path, Object body) {
        return body == null
                ? RestAssured.request(io.restassured.http.Method.valueOf(method), path)
                        .statusCode()
                : RestAssured.given()
                        .contentType(ContentType.JSON)
                        .body(body)
                        .request(io.restassured.http.Method.valueOf(method), path)
                        .statusCode();
    }

    private String subject(int number) {
        return RestAssured.given()
                .queryParam("q", name(number))
                .queryParam("includeDetected", true)
                .get("/v1/subjects")
                .jsonPath()
                .getString("items[0].id");
    }

    private String name(int number) {
        return mark + " Subject" + number;
    }

    private List<Map<String, Object>> all() {
        return IntStream.range(0, NAMES * NAMES).mapToObj(this::article).collect(Collectors.toList());
    }

    private Map<String, Object> article(int number) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("text", "Critics say that it failed, and failed again.");
        article.put("subject", name(number % NAMES));
        article.put("source", mark + " Paper " + number / NAMES);
        return article;
    }

    private long unrolled() throws SQLException {
        return count(
                """
                SELECT count(*) FROM article a JOIN source p ON p.id = a.source_id
                LEFT JOIN article_stance s ON s.article_id = a.id AND s.subject_id = a.subject_id
                WHERE p.name LIKE ? AND s.article_id IS NULL
                """);
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, mark + "%");
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
