package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class SeveralSubjectsTest {

    private static final List<String> SUBJECTS = List.of("The mayor", "Acme");

    @Test
    void one_text_is_kept_for_each_subject_in_their_order() {
        Map<String, Object> submission = toward(SUBJECTS);

        Response answer = post(submission);

        answer.then()
                .statusCode(201)
                .header("Location", nullValue())
                .body("items.subject.name", is(SUBJECTS))
                .body("items.subjectDetected", is(List.of(false, false)));
        List<String> ids = ids(answer);
        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
        for (String id : ids) {
            assertThat(Contract.call().get("/v1/articles/" + id).jsonPath().getMap(""))
                    .isEqualTo(answer.jsonPath().getMap("items.find { it.id == '" + id + "' }"));
        }
    }

    @Test
    void each_is_the_article_that_a_post_of_that_subject_alone_makes() {
        Map<String, Object> submission = toward(SUBJECTS);
        Response together = post(submission);

        for (int i = 0; i < SUBJECTS.size(); i++) {
            post(alone(submission, SUBJECTS.get(i)))
                    .then()
                    .statusCode(200)
                    .body("id", is(ids(together).get(i)));
            Map<String, Object> judged = judged(alone(submission, SUBJECTS.get(i)));
            assertThat(together.jsonPath().getList("items[" + i + "].paragraphs.stance"))
                    .isEqualTo(judged.get("stance"));
            assertThat(together.jsonPath().getList("items[" + i + "].paragraphs.mentionsSubject"))
                    .isEqualTo(judged.get("mentionsSubject"));
        }
    }

    @Test
    void what_is_kept_already_is_answered_beside_what_is_new() {
        Map<String, Object> submission = toward(SUBJECTS);
        String kept = post(alone(submission, "Acme")).jsonPath().getString("id");

        Response first = post(submission);
        Response second = post(submission);

        first.then().statusCode(201).body("items[1].id", is(kept));
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void one_that_is_in_the_way_keeps_all_from_being_kept() {
        Map<String, Object> submission = toward(SUBJECTS);
        String kept = post(Submissions.with(alone(submission, "Acme"), "title", "Another"))
                .jsonPath()
                .getString("id");

        post(submission)
                .then()
                .statusCode(409)
                .body("articleId", is(kept))
                .body("detail", containsString("Toward 'Acme'"));

        post(alone(submission, "The mayor")).then().statusCode(201);
    }

    @Test
    void ten_subjects_are_explained_like_one() {
        List<String> subjects =
                IntStream.range(0, 10).mapToObj(i -> "Subject " + i).toList();

        Response answer = Contract.call()
                .contentType(ContentType.JSON)
                .queryParam("explain", true)
                .body(toward(subjects))
                .post("/v1/articles");

        answer.then().statusCode(201).body("items.size()", is(10));
        assertThat(answer.jsonPath().<List<Object>>getList("items.paragraphs.evidence"))
                .hasSize(10)
                .allSatisfy(evidence -> assertThat(evidence).hasSize(2).doesNotContainNull());
    }

    @Test
    void one_subject_in_a_list_may_have_aliases() {
        Map<String, Object> submission = toward(List.of("Acme"));
        submission.put("aliases", List.of("the company"));

        post(submission).then().statusCode(201).body("items[0].aliases", is(List.of("the company")));
    }

    @Test
    void same_key_and_body_is_answered_as_the_first_time() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> submission = toward(SUBJECTS);
        Response first = keyed(key, submission);

        Response second = keyed(key, submission);

        first.then().statusCode(201);
        second.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        Contract.call().delete("/v1/articles/" + ids(first).get(1));
        keyed(key, submission)
                .then()
                .statusCode(410)
                .body("detail", containsString(ids(first).get(1)));
    }

    @Test
    void conflict_is_answered_again_with_its_subject() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> submission = toward(SUBJECTS);
        Map<String, Object> before = Submissions.with(alone(submission, "Acme"), "title", "Another");
        String kept = post(before).jsonPath().getString("id");
        String first = keyed(key, submission).then().statusCode(409).extract().path("detail");
        Contract.call().delete("/v1/articles/" + kept);

        keyed(key, submission)
                .then()
                .statusCode(409)
                .body("articleId", is(kept))
                .body("detail", is(first));
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of(Map.of("subjects", List.of()), "subjects"),
                Arguments.of(
                        Map.of(
                                "subjects",
                                IntStream.range(0, 11)
                                        .mapToObj(i -> "Subject " + i)
                                        .toList()),
                        "subjects"),
                Arguments.of(Map.of("subjects", Arrays.asList("Acme", null)), "subjects[1]"),
                Arguments.of(Map.of("subjects", List.of("Acme", " \u00A0")), "subjects[1]"),
                Arguments.of(Map.of("subjects", List.of("Acme", "s".repeat(201))), "subjects[1]"),
                Arguments.of(Map.of("subjects", List.of("Acme", "a\0b")), "subjects[1]"),
                Arguments.of(Map.of("subjects", List.of("Acme", "The mayor", " \u201CACME\u201D! ")), "subjects[2]"),
                Arguments.of(Map.of("subjects", "Acme"), "subjects"),
                Arguments.of(Map.of("subjects", List.of("Acme"), "subject", "Acme"), "subjects"),
                Arguments.of(Map.of("subjects", SUBJECTS, "aliases", List.of("the company")), "aliases"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses_and_names_the_field(Map<String, Object> fields, String path) {
        Map<String, Object> submission = toward(SUBJECTS);
        submission.putAll(fields);

        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .body(submission)
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(path));
    }

    @Test
    void takes_the_longest_names() {
        post(toward(Collections.singletonList("s".repeat(200)))).then().statusCode(201);
    }

    @Test
    void nothing_but_a_post_of_an_article_takes_several() {
        String id = post(Submissions.fresh()).jsonPath().getString("id");
        Contract.call()
                .contentType(ContentType.JSON)
                .body(toward(SUBJECTS))
                .put("/v1/articles/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", is(List.of("subjects")));
        Contract.call()
                .contentType(ContentType.JSON)
                .body(toward(SUBJECTS))
                .post("/v1/classifications")
                .then()
                .statusCode(400)
                .body("violations.field", is(List.of("subjects")));
    }

    private static Map<String, Object> toward(List<String> subjects) {
        Map<String, Object> submission = Submissions.fresh();
        submission.remove("subject");
        submission.put("subjects", subjects);
        return submission;
    }

    private static Map<String, Object> alone(Map<String, Object> submission, String subject) {
        Map<String, Object> alone = new LinkedHashMap<>(submission);
        alone.remove("subjects");
        alone.put("subject", subject);
        return alone;
    }

    private static Map<String, Object> judged(Map<String, Object> submission) {
        Response answer =
                Contract.call().contentType(ContentType.JSON).body(submission).post("/v1/classifications");
        return Map.of(
                "stance", answer.jsonPath().getList("paragraphs.stance"),
                "mentionsSubject", answer.jsonPath().getList("paragraphs.mentionsSubject"));
    }

    private static Response keyed(String key, Map<String, Object> submission) {
        return Contract.call()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(submission)
                .post("/v1/articles");
    }

    private static List<String> ids(Response answer) {
        return answer.jsonPath().getList("items.id");
    }
}
