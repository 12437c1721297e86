package io.standpoint.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class IdempotencyTest {

    @Inject
    DataSource database;

    private final String key = UUID.randomUUID().toString();

    @Test
    void same_key_and_body_is_answered_as_the_first_time() {
        Map<String, Object> submission = Submissions.fresh();
        Response first = post(key, submission);

        Response second = post(key, submission);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void body_is_the_same_however_it_is_laid_out() {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(key, submission));
        String laidOut = "{\"source\":\"" + submission.get("source") + "\",  \"subject\":\"Acme\",\n \"text\":\""
                + Submissions.TEXT.replace("\n", "\\n") + "\", \"title\":\"" + submission.get("title")
                + "\", \"author\": null}";

        Contract.call()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(laidOut)
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .body("id", is(id));
    }

    @Test
    void key_is_looked_at_before_identity() {
        Map<String, Object> submission = Submissions.fresh();
        post(key, submission).then().statusCode(201);

        post(UUID.randomUUID().toString(), submission).then().statusCode(200);
        post(key, Submissions.with(submission, "title", "Another")).then().statusCode(422);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        post(key, Submissions.fresh()).then().statusCode(201);

        post(key, Submissions.fresh())
                .then()
                .statusCode(422)
                .body("type", is("urn:standpoint:problem:idempotency-key-reused"));
    }

    @Test
    void replay_gives_the_article_as_it_is_now() {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(key, submission));
        Contract.call()
                .contentType(ContentType.JSON)
                .body(Submissions.with(submission, "title", "Another"))
                .put("/v1/articles/" + id);

        post(key, submission).then().statusCode(201).body("id", is(id)).body("title", is("Another"));
    }

    @Test
    void replay_of_a_deleted_article_says_that_it_is_gone() {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(key, submission));
        Contract.call().delete("/v1/articles/" + id);

        post(key, submission).then().statusCode(410).body("detail", startsWith("The article " + id));
    }

    @Test
    void first_answers_200_and_409_and_422_are_given_again() {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post("first-" + key, submission));
        Map<String, Object> conflicting = Submissions.with(submission, "title", "Another");
        Map<String, Object> foreign = Submissions.freshWith("language", "fi");
        for (int i = 0; i < 2; i++) {
            post("200-" + key, submission).then().statusCode(200).body("id", is(id));
            post("409-" + key, conflicting).then().statusCode(409).body("articleId", is(id));
            post("422-" + key, foreign).then().statusCode(422).body("violations[0].field", is("language"));
            Contract.call().contentType(ContentType.JSON).body(submission).put("/v1/articles/" + id);
        }
    }

    @Test
    void what_was_refused_as_invalid_may_be_mended_under_the_same_key() {
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Submissions.freshWith("publishedAt", "tomorrow"))
                .post("/v1/articles")
                .then()
                .statusCode(400);

        post(key, Submissions.fresh()).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "schön"})
    void refuses_a_key_that_is_none(String wrong) {
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", wrong)
                .body(Submissions.fresh())
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("Idempotency-Key"));
    }

    @Test
    void refuses_two_keys() {
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key, key + "2")
                .body(Submissions.fresh())
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("violations[0].message", is("must be given once"));
    }

    @Test
    void refuses_a_key_that_is_too_long() {
        post("k".repeat(255), Submissions.fresh());
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "k".repeat(256))
                .body(Submissions.fresh())
                .post("/v1/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void hundred_at_once_with_one_key_are_one_article() throws Exception {
        Map<String, Object> submission = Submissions.fresh();

        List<Response> answers = Concurrently.call(100, () -> post(key, submission));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(ids(answers)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
    }

    @Test
    void hundred_identical_posts_at_once_are_one_article() throws Exception {
        Map<String, Object> submission = Submissions.fresh();

        List<Response> answers = Concurrently.call(100, () -> ArticleResourceTest.post(submission));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(ids(answers)).hasSize(1);
    }

    @Test
    void key_whose_request_died_is_taken_over_by_its_next_attempt() throws SQLException {
        Map<String, Object> submission = Submissions.fresh();
        post(key, submission).then().statusCode(201);
        pretendStarted("status = NULL, article_ids = NULL", Duration.ofSeconds(10));
        post(key, submission).then().statusCode(409).body("type", is("urn:standpoint:problem:idempotency-key-in-use"));

        pretendStarted("status = NULL", Duration.ofMinutes(2));

        post(key, submission).then().statusCode(200);
    }

    @Test
    void key_is_forgotten_after_a_day() throws SQLException {
        post(key, Submissions.fresh()).then().statusCode(201);
        pretendStarted("status = status", Duration.ofHours(23).plusMinutes(59));
        post(key, Submissions.fresh()).then().statusCode(422);

        pretendStarted("status = status", Duration.ofHours(24).plusMinutes(1));

        post(key, Submissions.fresh()).then().statusCode(201);
    }

    private void pretendStarted(String change, Duration ago) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE idempotency_key SET started_at = ?, " + change + " WHERE key = ?")) {
            statement.setObject(1, OffsetDateTime.ofInstant(Instant.now().minus(ago), ZoneOffset.UTC));
            statement.setString(2, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static Response post(String key, Map<String, Object> submission) {
        return Contract.call()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(submission)
                .post("/v1/articles");
    }

    private static Stream<String> ids(List<Response> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() < 300)
                .map(IdempotencyTest::id)
                .distinct();
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }
}
