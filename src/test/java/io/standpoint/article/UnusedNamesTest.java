package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static io.standpoint.article.Names.SOURCES;
import static io.standpoint.article.Names.SUBJECTS;
import static io.standpoint.article.Names.fresh;
import static io.standpoint.article.Names.keep;
import static io.standpoint.article.Names.list;
import static io.standpoint.article.Names.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class UnusedNamesTest {

    @Inject
    UnusedNames unused;

    private final String name = fresh("Acme");

    @Test
    void subject_and_source_go_with_their_last_article() {
        JsonPath first = keep(Map.of("subject", name, "source", name));
        JsonPath second = keep(Map.of("subject", name, "source", name, "externalId", "2"));
        String subject = first.getString("subject.id");
        String source = first.getString("source.id");
        patch(SUBJECTS, subject, Map.of("name", fresh("Later"))).statusCode(200);

        delete(first.getString("id"));
        Names.get(SUBJECTS, subject).statusCode(200).body("articles", is(1));
        Names.get(SOURCES, source).statusCode(200);

        delete(second.getString("id"));
        Names.get(SUBJECTS, subject).statusCode(404);
        Names.get(SOURCES, source).statusCode(404);
        list(SUBJECTS, Map.of("q", name)).body("items.size()", is(0));
        assertThat(keep(Map.of("subject", name)).getString("subject.id")).isNotEqualTo(subject);
    }

    @Test
    void subject_goes_with_the_last_article_that_is_replaced() {
        JsonPath article = keep(Map.of("subject", name));

        Contract.call()
                .contentType(ContentType.JSON)
                .body(Submissions.freshWith("subject", fresh("Other")))
                .put("/v1/articles/" + article.getString("id"))
                .then()
                .statusCode(200);

        Names.get(SUBJECTS, article.getString("subject.id")).statusCode(404);
        Names.get(SOURCES, article.getString("source.id")).statusCode(404);
    }

    @Test
    void what_a_stopped_service_left_is_found_later() {
        String id = QuarkusTransaction.requiringNew().call(() -> created(name).toString());
        Names.get(SUBJECTS, id).statusCode(200);

        unused.sweepAll();

        Names.get(SUBJECTS, id).statusCode(404);
    }

    @Test
    void of_a_hundred_first_uses_at_once_one_counts() throws Exception {
        List<UUID> ids =
                Concurrently.call(100, () -> QuarkusTransaction.requiringNew().call(() -> created(name)));

        assertThat(ids).hasSize(100).containsOnly(ids.get(0));
        list(SUBJECTS, Map.of("q", name, "includeDetected", true)).body("items.size()", is(1));
    }

    @RepeatedTest(20)
    void articles_that_come_while_others_go_are_kept() throws Exception {
        AtomicInteger turn = new AtomicInteger();

        List<List<Integer>> answers = Concurrently.call(8, () -> {
            Map<String, Object> mine = Submissions.fresh();
            mine.put("subject", name);
            mine.put("source", name);
            mine.put("externalId", "x" + turn.getAndIncrement() % 4);
            Response posted = post(mine);
            String path = "/v1/articles/" + posted.jsonPath().getString("id");
            return List.of(posted.statusCode(), Contract.call().delete(path).statusCode());
        });

        assertThat(answers).allSatisfy(codes -> {
            assertThat(codes.get(0)).isIn(200, 201);
            assertThat(codes.get(1)).isIn(204, 404);
        });
        list(SUBJECTS, Map.of("q", name)).body("items.size()", is(0));
    }

    @Test
    void article_keeps_its_subject_while_the_one_before_it_is_deleted() throws Exception {
        String before = keep(Map.of("subject", name, "externalId", "before")).getString("id");
        AtomicInteger turn = new AtomicInteger();

        List<Integer> answers = Concurrently.call(
                2,
                () -> turn.getAndIncrement() == 0
                        ? Contract.call().delete("/v1/articles/" + before).statusCode()
                        : post(Submissions.freshWith("subject", name)).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(204, 201);
        list(SUBJECTS, Map.of("q", name)).body("items.size()", is(1)).body("items[0].articles", is(1));
    }

    private static void delete(String article) {
        Contract.call().delete("/v1/articles/" + article).then().statusCode(204);
    }

    private static UUID created(String name) {
        return NamedEntity.keep(NameKind.SUBJECT, List.of(name), Instant.EPOCH).get(NameKey.of(name));
    }
}
