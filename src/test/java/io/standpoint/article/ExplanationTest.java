package io.standpoint.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ExplanationTest {

    private static final String TEXT =
            "\uD83D\uDE00 Critics say that Acme failed its customers, and that its reckless managers lied.\r\n\r\n"
                    + "The mayor praised Acme\u2019s brilliant work.\n\nSign up for our newsletter";

    @Inject
    DataSource pool;

    @Test
    void evidence_points_at_words_of_its_paragraph_the_strongest_first() {
        JsonPath view = classify(Submissions.freshWith("text", TEXT)).jsonPath();

        String text = view.getString("text");
        for (int p = 0; p < 2; p++) {
            List<Map<String, Object>> words = view.getList("paragraphs[" + p + "].evidence");
            int start = view.getInt("paragraphs[" + p + "].start");
            int end = view.getInt("paragraphs[" + p + "].end");
            assertThat(words).hasSizeBetween(1, 10).allSatisfy(word -> {
                assertThat((int) word.get("start")).isGreaterThanOrEqualTo(start);
                assertThat((int) word.get("end")).isLessThanOrEqualTo(end);
                assertThat(word(text, word)).matches("[\\p{L}\u2019]+");
            });
            assertThat(words.stream().map(word -> -Math.abs(number(word.get("weight")))))
                    .isSorted();
        }
    }

    @Test
    void boilerplate_has_no_evidence() {
        classify(Submissions.freshWith("text", TEXT))
                .then()
                .body("paragraphs[2].boilerplate", is(true))
                .body("paragraphs[2].evidence", is(List.of()));
    }

    @Test
    void submitting_reading_and_replacing_explain_alike_and_change_nothing_else() {
        Map<String, Object> submission = Submissions.freshWith("text", TEXT);

        Response posted = explained().body(submission).post("/v1/articles");
        posted.then().statusCode(201);
        String path = "/v1/articles/" + posted.jsonPath().getString("id");
        Response read = explained().get(path);
        Response again = explained().body(submission).post("/v1/articles");
        Response replaced = explained().body(submission).put(path);

        again.then().statusCode(200);
        assertSameEvidence(read, posted);
        assertSameEvidence(again, posted);
        assertSameEvidence(replaced, posted);
        String plain = Contract.call().get(path).asString();
        assertThat(plain)
                .doesNotContain("evidence")
                .hasSizeLessThan(posted.asString().length());
        assertThat(posted.asString().replaceAll(",\"evidence\":\\[[^]]*]", "")).isEqualTo(plain);
        call("false").get(path).then().body(equalTo(plain));
    }

    @Test
    void repeated_key_is_answered_with_evidence() {
        Map<String, Object> submission = Submissions.fresh();
        String key = UUID.randomUUID().toString();
        Contract.call()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(submission)
                .post("/v1/articles")
                .then()
                .statusCode(201);

        Response again =
                explained().header("Idempotency-Key", key).body(submission).post("/v1/articles");

        again.then().statusCode(201);
        assertThat(again.jsonPath().getList("paragraphs.evidence")).hasSize(2).doesNotContainNull();
    }

    @Test
    void leaves_evidence_out_where_another_model_judged_the_article() throws SQLException {
        String id = ArticleResourceTest.post(Submissions.fresh()).jsonPath().getString("id");
        update("UPDATE article SET model_version = '0.0.1' WHERE id = ?", id);

        Response read = explained().get("/v1/articles/" + id);

        read.then().statusCode(200).body("model.version", is("0.0.1"));
        assertThat(read.asString()).doesNotContain("evidence");
        // Aggregates have not been told, and their tests read all articles
        Contract.call().delete("/v1/articles/" + id).then().statusCode(204);
    }

    @Test
    void leaves_evidence_out_where_the_model_would_answer_otherwise_now() throws SQLException {
        String id = ArticleResourceTest.post(Submissions.fresh()).jsonPath().getString("id");
        update(
                "UPDATE paragraph SET supportive = critical, critical = supportive WHERE position = 0 AND article_id = ?",
                id);

        JsonPath read = explained().get("/v1/articles/" + id).jsonPath();

        assertThat(read.getList("paragraphs[0].evidence")).isNull();
        assertThat(read.getList("paragraphs[1].evidence")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void refuses_another_value_by_name(String value) {
        String id = ArticleResourceTest.post(Submissions.fresh()).jsonPath().getString("id");

        for (Response refused : List.of(
                wrong(value).body(Submissions.fresh()).post("/v1/classifications"),
                wrong(value).body(Submissions.fresh()).post("/v1/articles"),
                wrong(value).body(Submissions.fresh()).put("/v1/articles/" + id),
                wrong(value).get("/v1/articles/" + id))) {
            refused.then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", is("explain"));
        }
    }

    @Test
    void refuses_to_explain_a_long_text_and_keeps_nothing_of_it() {
        String text = "Acme failed. ".repeat(2_400);
        Map<String, Object> submission = Submissions.freshWith("text", text);

        explained()
                .body(submission)
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("explain"));

        Response kept = ArticleResourceTest.post(submission);
        kept.then().statusCode(201);
        explained()
                .get("/v1/articles/" + kept.jsonPath().getString("id"))
                .then()
                .statusCode(400)
                .body("violations[0].field", is("explain"));
    }

    @Test
    void explains_a_text_of_the_longest_length() {
        String text = ("Acme failed its customers again. ".repeat(30).strip() + "\n\n").repeat(40);
        String longest = text.substring(0, ArticleLimits.EXPLAINED_TEXT);

        classify(Submissions.freshWith("text", longest)).then().statusCode(200);
    }

    private static void assertSameEvidence(Response actual, Response expected) {
        for (int p = 0; p < 3; p++) {
            List<Map<String, Object>> wanted = expected.jsonPath().getList("paragraphs[" + p + "].evidence");
            List<Map<String, Object>> found = actual.jsonPath().getList("paragraphs[" + p + "].evidence");
            assertThat(found)
                    .extracting(word -> word.get("start"))
                    .isEqualTo(wanted.stream().map(word -> word.get("start")).toList());
        }
    }

    private void update(String statement, String id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, UUID.fromString(id));
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static String word(String text, Map<String, Object> word) {
        return text.substring((int) word.get("start"), (int) word.get("end"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static Response classify(Map<String, Object> submission) {
        return explained().body(submission).post("/v1/classifications");
    }

    private static RequestSpecification explained() {
        return call("true");
    }

    private static RequestSpecification call(String explain) {
        return Contract.call().contentType(ContentType.JSON).queryParam("explain", explain);
    }

    private static RequestSpecification wrong(String explain) {
        return Contract.wrongCall().contentType(ContentType.JSON).queryParam("explain", explain);
    }
}
