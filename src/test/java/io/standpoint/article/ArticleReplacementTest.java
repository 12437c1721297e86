package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ServiceTest
class ArticleReplacementTest {

    @Test
    void replacement_is_judged_and_kept_under_the_same_id() {
        Map<String, Object> submission = Submissions.fresh();
        JsonPath before = post(submission).jsonPath();
        String id = before.getString("id");

        Response put = put(id, Submissions.with(submission, "text", "One.\n\nTwo.\n\nThree about Acme."));

        put.then()
                .statusCode(200)
                .body("id", is(id))
                .body("paragraphs.size()", is(3))
                .body("paragraphs[2].text", is("Three about Acme."))
                .body("receivedAt", is(before.getString("receivedAt")));
        Contract.call().get("/v1/articles/" + id).then().body(is(put.asString()));
    }

    @Test
    void replacement_may_have_fewer_paragraphs_another_subject_and_no_source() {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(submission));
        Map<String, Object> other =
                Map.of("text", "Only one paragraph of " + UUID.randomUUID() + ".", "subject", "The mayor");

        put(id, other)
                .then()
                .statusCode(200)
                .body("paragraphs.size()", is(1))
                .body("subject.name", is("The mayor"))
                .body("source", is((Object) null))
                .body("title", is((Object) null));

        post(submission).then().statusCode(201);
        post(other).then().statusCode(200).body("id", is(id));
    }

    @Test
    void same_content_again_changes_nothing() {
        Map<String, Object> submission = Submissions.fresh();
        Response first = post(submission);

        put(id(first), submission).then().statusCode(200).body(is(first.asString()));
    }

    @Test
    void reader_sees_one_state_of_an_article_that_is_replaced_meanwhile() throws Exception {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(submission));
        AtomicInteger turn = new AtomicInteger();

        Concurrently.call(6, () -> {
            boolean replaces = turn.getAndIncrement() == 0;
            for (int i = 0; i < 60; i++) {
                if (replaces) {
                    String text =
                            i % 2 == 0 ? "Acme.\n\nOne." : "The mayor praised Acme.\n\nCritics say it failed.\n\nEnd.";
                    put(id, Submissions.with(submission, "text", text)).then().statusCode(200);
                } else {
                    assertOneState(Contract.call()
                            .get("/v1/articles/" + id)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath());
                }
            }
            return id;
        });
    }

    private static void assertOneState(JsonPath article) {
        String text = article.getString("text");
        List<Map<String, Object>> paragraphs = article.getList("paragraphs");
        assertThat(paragraphs).hasSize(text.split("\n\n", -1).length).allSatisfy(paragraph -> assertThat(
                        paragraph.get("text"))
                .isEqualTo(text.substring((int) paragraph.get("start"), (int) paragraph.get("end"))));
    }

    @Test
    void identity_of_another_article_is_a_conflict_and_changes_nothing() {
        Map<String, Object> mine = Submissions.fresh();
        Map<String, Object> others = Submissions.fresh();
        Response before = post(mine);
        String other = id(post(others));

        put(id(before), others).then().statusCode(409).body("articleId", is(other));

        Contract.call().get("/v1/articles/" + id(before)).then().body(is(before.asString()));
    }

    @Test
    void what_is_not_kept_cannot_be_replaced() {
        put(UUID.randomUUID().toString(), Submissions.fresh()).then().statusCode(404);
    }

    @Test
    void invalid_replacement_is_refused_and_changes_nothing() {
        Response before = post(Submissions.fresh());

        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .body(Submissions.freshWith("html", "<p>"))
                .put("/v1/articles/" + id(before))
                .then()
                .statusCode(400)
                .body("violations[0].field", is("html"));

        Contract.call().get("/v1/articles/" + id(before)).then().body(is(before.asString()));
    }

    @Test
    void replaces_and_deletes_only_what_is_as_the_client_last_saw_it() {
        Map<String, Object> submission = Submissions.fresh();
        Response before = post(submission);
        String path = "/v1/articles/" + id(before);
        Map<String, Object> changed = Submissions.with(submission, "title", "Another");

        conditional(before.header("ETag")).body(changed).put(path).then().statusCode(200);

        conditional(before.header("ETag")).body(submission).put(path).then().statusCode(412);
        conditional("W/" + before.header("ETag")).body(changed).put(path).then().statusCode(412);
        conditional(before.header("ETag")).delete(path).then().statusCode(412);
        String now = Contract.call().get(path).header("ETag");
        assertThat(now).isNotEqualTo(before.header("ETag"));
        conditional("\"other\", " + now).body(submission).put(path).then().statusCode(200);
        conditional("*").delete(path).then().statusCode(204);
    }

    private static io.restassured.specification.RequestSpecification conditional(String ifMatch) {
        return Contract.call().contentType(ContentType.JSON).header("If-Match", ifMatch);
    }

    private static Response put(String id, Map<String, Object> submission) {
        return Contract.call().contentType(ContentType.JSON).body(submission).put("/v1/articles/" + id);
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }
}
