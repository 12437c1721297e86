package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class CorrectionTest {

    private static final String BOILERPLATE = "Sign up for our newsletter!";

    @Test
    void label_shows_at_once_beside_the_models_answer() {
        JsonPath before = post(Submissions.fresh()).jsonPath();
        String id = before.getString("id");
        Instant start = Instant.now().minusSeconds(1);

        Response put = Corrected.put(id, 1, Map.of("stance", "neutral", "note", "He praised someone else."));

        put.then()
                .statusCode(200)
                .body("paragraphs[1].correction.stance", is("neutral"))
                .body("paragraphs[1].correction.note", is("He praised someone else."))
                .body("paragraphs[1].correction.by", nullValue())
                .body("paragraphs[0].correction", nullValue())
                .body("paragraphs[1].stance", is(before.getString("paragraphs[1].stance")))
                .body("paragraphs[1].confidence", is(before.getFloat("paragraphs[1].confidence")))
                .body("paragraphs[1].undecided", is(before.getBoolean("paragraphs[1].undecided")));
        assertThat(Instant.parse(put.jsonPath().getString("paragraphs[1].correction.at")))
                .isBetween(start, Instant.now().plusSeconds(1));
        Contract.call().get("/v1/articles/" + id).then().body(is(put.asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supportive", "neutral", "critical"})
    void corrected_paragraph_counts_as_its_label_wherever_a_summary_is_shown(String stance) {
        String paper = "Paper " + UUID.randomUUID();
        Map<String, Object> submission = Submissions.freshWith("source", paper);
        submission.put("publishedAt", "2026-02-27");
        JsonPath view = post(submission).jsonPath();
        String id = view.getString("id");
        Corrected.put(id, 0, Map.of("stance", stance));

        JsonPath after = Corrected.put(id, 1, Map.of("stance", stance)).jsonPath();

        float net = stance.equals("neutral") ? 0 : stance.equals("critical") ? -1 : 1;
        Map<String, Object> counts =
                new HashMap<>(Map.of("supportive", 0, "neutral", 0, "critical", 0, "undecided", 0, "boilerplate", 0));
        counts.put(stance, 2);
        counts.put("net", net);
        assertThat(after.getMap("summary")).isEqualTo(counts);
        Contract.call()
                .queryParams("source", paper, "paragraphStance", stance)
                .get("/v1/articles")
                .then()
                .body("items[0].summary." + stance, is(2));
        Contract.call()
                .queryParams("source", paper, "paragraphStance", "undecided")
                .get("/v1/articles")
                .then()
                .body("items.size()", is(0));
        Contract.call()
                .queryParams("q", paper, "include", "series")
                .get("/v1/sources")
                .then()
                .body("items[0].series[0]." + stance, is(2))
                .body("items[0].series[0].net", is(net));
    }

    @Test
    void same_correction_again_changes_nothing_and_another_takes_its_place() {
        String id = keep(Submissions.fresh());
        Response first = Corrected.put(id, 0, Map.of("stance", "neutral"));

        Corrected.put(id, 0, Map.of("stance", "neutral")).then().statusCode(200).body(is(first.asString()));

        Corrected.put(id, 0, Map.of("stance", "neutral", "note", "Why?"))
                .then()
                .body("paragraphs[0].correction.note", is("Why?"));
        Corrected.put(id, 0, Map.of("stance", "critical"))
                .then()
                .body("paragraphs[0].correction.stance", is("critical"))
                .body("paragraphs[0].correction.note", nullValue());
    }

    @Test
    void correction_that_is_taken_back_leaves_the_article_as_it_was() {
        Response before = post(Submissions.fresh());
        String id = before.jsonPath().getString("id");
        Corrected.put(id, 1, Map.of("stance", "critical"));

        Corrected.delete(id, 1).then().statusCode(204);

        Contract.call().get("/v1/articles/" + id).then().body(is(before.asString()));
        Corrected.delete(id, 1).then().statusCode(404).body("detail", is("No correction of paragraph 1 stands."));
    }

    @Test
    void what_is_not_there_cannot_be_corrected() {
        String nowhere = UUID.randomUUID().toString();
        String id = keep(Submissions.fresh());

        Corrected.put(nowhere, 0, Map.of("stance", "neutral")).then().statusCode(404);
        Corrected.delete(nowhere, 0).then().statusCode(404);
        Corrected.put(id, 2, Map.of("stance", "neutral"))
                .then()
                .statusCode(404)
                .body("detail", is("The article has no paragraph 2; its last is 1."));
        Corrected.delete(id, 2).then().statusCode(404);
        for (String index : List.of("-1", "first", "99999999999")) {
            Contract.wrongCall()
                    .contentType(ContentType.JSON)
                    .body(Map.of("stance", "neutral"))
                    .put("/v1/articles/" + id + "/paragraphs/" + index + "/correction")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void boilerplate_cannot_be_corrected() {
        Response before = post(Submissions.freshWith("text", Submissions.TEXT + "\n\n" + BOILERPLATE));
        before.then().body("paragraphs[2].boilerplate", is(true));
        String id = before.jsonPath().getString("id");

        Corrected.put(id, 2, Map.of("stance", "neutral"))
                .then()
                .statusCode(409)
                .body("type", is("urn:standpoint:problem:boilerplate"))
                .body("detail", containsString("outside of every count"));

        Contract.call().get("/v1/articles/" + id).then().body(is(before.asString()));
    }

    @Test
    void refuses_what_is_no_correction_and_names_the_field() {
        String id = keep(Submissions.fresh());

        refused(id, "{\"stance\": \"undecided\"}", "stance", "must be one of supportive, neutral, critical");
        refused(id, "{\"stance\": \"Critical\"}", "stance", "must be one of supportive, neutral, critical");
        refused(id, "{\"note\": \"x\"}", "stance", "must be given: supportive, neutral or critical");
        refused(
                id,
                "{\"stance\": \"neutral\", \"note\": \" \"}",
                "note",
                "must not be blank: leave it out or fill it in");
        refused(id, "{\"stance\": \"neutral\", \"by\": \"me\"}", "by", "is not a field of this request");
        refused(
                id,
                "{\"stance\": \"neutral\", \"note\": \"x\\u0000\"}",
                "note",
                "must not contain U+0000 or half of a surrogate pair");
        refused(
                id,
                "{\"stance\": \"neutral\", \"note\": \"" + "x".repeat(2_001) + "\"}",
                "note",
                "size must be between 0 and 2000");
        Corrected.put(id, 0, Map.of("stance", "neutral", "note", "x".repeat(2_000)))
                .then()
                .statusCode(200);
    }

    @Test
    void corrects_and_takes_back_only_what_is_as_the_client_last_saw_it() {
        Response before = post(Submissions.fresh());
        String id = before.jsonPath().getString("id");
        String tag = before.header("ETag");

        conditional(tag)
                .body(Map.of("stance", "neutral"))
                .put(Corrected.path(id, 0))
                .then()
                .statusCode(200);

        conditional(tag)
                .body(Map.of("stance", "critical"))
                .put(Corrected.path(id, 1))
                .then()
                .statusCode(412);
        conditional(tag).delete(Corrected.path(id, 0)).then().statusCode(412);
        String now = Contract.call().get("/v1/articles/" + id).header("ETag");
        conditional(now).delete(Corrected.path(id, 0)).then().statusCode(204);
        conditional(tag)
                .body(Map.of("stance", "critical"))
                .put(Corrected.path(id, 1))
                .then()
                .statusCode(200);
    }

    @Test
    void people_who_correct_different_paragraphs_at_once_all_succeed() throws Exception {
        int people = 8;
        String id = keep(Submissions.freshWith("text", "Acme failed its customers again.\n\n".repeat(people)));
        AtomicInteger next = new AtomicInteger();

        List<Integer> statuses = Concurrently.call(
                people, () -> Corrected.put(id, next.getAndIncrement(), Map.of("stance", "supportive"))
                        .statusCode());

        assertThat(statuses).containsOnly(200);
        Contract.call()
                .get("/v1/articles/" + id)
                .then()
                .body("summary.supportive", is(people))
                .body("summary.net", is(1f))
                .body("paragraphs.correction.stance", is(Collections.nCopies(people, "supportive")));
    }

    @Test
    void replacement_keeps_the_corrections_of_texts_that_stay_wherever_they_stand() {
        Map<String, Object> submission = Submissions.freshWith("text", "Acme one.\n\nAcme two.\n\nAcme three.");
        String id = keep(submission);
        Corrected.put(id, 0, Map.of("stance", "critical", "note", "first"));
        Corrected.put(id, 1, Map.of("stance", "supportive", "note", "second"));
        JsonPath before = Corrected.put(id, 2, Map.of("stance", "neutral")).jsonPath();

        ValidatableResponse after =
                replace(id, Submissions.with(submission, "text", "Acme zero.\n\nAcme two.\n\nAcme one."));

        after.statusCode(200)
                .body("paragraphs[0].correction", nullValue())
                .body("paragraphs[1].correction", is(before.getMap("paragraphs[1].correction")))
                .body("paragraphs[2].correction", is(before.getMap("paragraphs[0].correction")));
        Contract.call().get("/v1/articles/" + id).then().body(is(after.extract().asString()));
        JsonPath view = after.extract().jsonPath();
        boolean undecided = view.getBoolean("paragraphs[0].undecided");
        int sum = view.getInt("summary.supportive") + view.getInt("summary.neutral") + view.getInt("summary.critical");
        assertThat(sum).isEqualTo(undecided ? 2 : 3);
        replace(id, Submissions.with(submission, "text", "Acme three.\n\nAcme four."))
                .body("paragraphs.correction", is(Arrays.asList(null, null)));
    }

    @Test
    void texts_that_occur_several_times_keep_their_corrections_in_order() {
        Map<String, Object> submission = Submissions.freshWith("text", "Acme.\n\nOther.\n\nAcme.\n\nAcme.");
        String id = keep(submission);
        Corrected.put(id, 2, Map.of("stance", "critical"));
        Corrected.put(id, 3, Map.of("stance", "supportive"));

        replace(id, Submissions.with(submission, "text", "Acme.\n\nAcme.\n\nNew.\n\nAcme."))
                .statusCode(200)
                .body("paragraphs[0].correction", nullValue())
                .body("paragraphs[1].correction.stance", is("critical"))
                .body("paragraphs[2].correction", nullValue())
                .body("paragraphs[3].correction.stance", is("supportive"));
        replace(id, Submissions.with(submission, "text", "Acme.\n\nAcme.\n\nNew."))
                .body("paragraphs[1].correction.stance", is("critical"))
                .body("summary.critical", notNullValue());
    }

    @Test
    void same_article_again_keeps_its_corrections_as_they_are() {
        Map<String, Object> submission = Submissions.fresh();
        String id = keep(submission);
        Response before = Corrected.put(id, 0, Map.of("stance", "neutral", "note", "as it is"));

        replace(id, submission).statusCode(200).body(is(before.asString()));

        post(submission).then().statusCode(200).body(is(before.asString()));
    }

    @Test
    void label_toward_one_subject_does_not_become_one_toward_another() {
        Map<String, Object> submission = Submissions.fresh();
        String id = keep(submission);
        Corrected.put(id, 0, Map.of("stance", "neutral"));

        replace(id, Submissions.with(submission, "subject", "The mayor"))
                .statusCode(200)
                .body("paragraphs[0].correction", nullValue());

        replace(id, submission).body("paragraphs[0].correction", nullValue());
    }

    @Test
    void explained_article_shows_its_corrections() {
        String id = keep(Submissions.fresh());
        Corrected.put(id, 0, Map.of("stance", "neutral"));

        Contract.call()
                .queryParam("explain", true)
                .get("/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("paragraphs[0].evidence", notNullValue())
                .body("paragraphs[0].correction.stance", is("neutral"));
    }

    private static void refused(String id, String body, String field, String message) {
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .body(body)
                .put(Corrected.path(id, 0))
                .then()
                .statusCode(400)
                .body("violations[0].field", is(field))
                .body("violations[0].message", is(message));
    }

    private static RequestSpecification conditional(String ifMatch) {
        return Contract.call().contentType(ContentType.JSON).header("If-Match", ifMatch);
    }

    private static ValidatableResponse replace(String id, Map<String, Object> submission) {
        return Contract.call()
                .contentType(ContentType.JSON)
                .body(submission)
                .put("/v1/articles/" + id)
                .then();
    }

    private static String keep(Map<String, Object> submission) {
        return post(submission).then().statusCode(201).extract().path("id");
    }
}
