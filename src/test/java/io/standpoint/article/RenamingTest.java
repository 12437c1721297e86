package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static io.standpoint.article.Names.SOURCES;
import static io.standpoint.article.Names.SUBJECTS;
import static io.standpoint.article.Names.fresh;
import static io.standpoint.article.Names.keep;
import static io.standpoint.article.Names.list;
import static io.standpoint.article.Names.patch;
import static io.standpoint.article.Names.subject;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RenamingTest {

    private final String name = fresh("Acme");
    private final String other = fresh("Öther");

    @Test
    void articles_are_known_under_the_new_name_and_the_old() {
        Map<String, Object> submission = Submissions.freshWith("subject", name);
        Response posted = post(submission);
        String article = posted.jsonPath().getString("id");
        String id = posted.jsonPath().getString("subject.id");

        patch(SUBJECTS, id, Map.of("name", other))
                .statusCode(200)
                .body("id", is(id))
                .body("name", is(other))
                .body("formerNames", is(List.of(name)))
                .body("articles", is(1));

        for (String spelling : List.of(name, other, "“" + other.toUpperCase(java.util.Locale.ROOT) + "”")) {
            post(Submissions.with(submission, "subject", spelling))
                    .then()
                    .statusCode(200)
                    .body("id", is(article))
                    .body("subject.name", is(other));
            Contract.call()
                    .queryParam("subject", spelling)
                    .get("/v1/articles")
                    .then()
                    .body("items.size()", is(1));
        }
        post(Submissions.freshWith("subject", name)).then().statusCode(201).body("subject.id", is(id));
    }

    @Test
    void sources_are_renamed_as_subjects_are() {
        Map<String, Object> submission = Submissions.freshWith("source", name);
        Response posted = post(submission);
        String id = posted.jsonPath().getString("source.id");

        patch(SOURCES, id, Map.of("name", other)).statusCode(200).body("formerNames", is(List.of(name)));

        post(submission).then().statusCode(200).body("source.id", is(id)).body("source.name", is(other));
    }

    @Test
    void other_spelling_of_the_same_name_leaves_no_former_one() {
        String id = subject(name);
        String shout = name.toUpperCase(java.util.Locale.ROOT) + "!";

        patch(SUBJECTS, id, Map.of("name", "  " + shout + " "))
                .statusCode(200)
                .body("name", is(shout))
                .body("formerNames", is(List.of()));
    }

    @Test
    void former_name_can_be_taken_back() {
        String id = subject(name);
        patch(SUBJECTS, id, Map.of("name", other)).statusCode(200);

        patch(SUBJECTS, id, Map.of("name", name))
                .statusCode(200)
                .body("name", is(name))
                .body("formerNames", is(List.of(other)));
    }

    @Test
    void name_of_another_is_a_conflict_and_changes_nothing() {
        String id = subject(name);
        String others = subject(other);

        patch(SUBJECTS, id, Map.of("name", other.toUpperCase(java.util.Locale.ROOT)))
                .statusCode(409)
                .body("type", is("urn:standpoint:problem:name-conflict"))
                .body("conflictingId", is(others))
                .body("detail", containsString("merging"));

        Names.get(SUBJECTS, id).body("name", is(name)).body("formerNames", is(List.of()));
    }

    @Test
    void former_name_of_another_is_taken_over() {
        String id = subject(name);
        String others = subject(other);
        patch(SUBJECTS, others, Map.of("name", fresh("Third"))).statusCode(200);

        patch(SUBJECTS, id, Map.of("name", other)).statusCode(200).body("formerNames", is(List.of(name)));

        Names.get(SUBJECTS, others).body("formerNames", is(List.of()));
        keep(Map.of("subject", other));
        Names.get(SUBJECTS, id).body("articles", is(2));
    }

    @Test
    void one_name_for_both_kinds_is_no_conflict() {
        subject(name);
        String source = keep(Map.of("source", other)).getString("source.id");

        patch(SOURCES, source, Map.of("name", name)).statusCode(200).body("name", is(name));
    }

    @Test
    void of_two_that_take_one_name_at_once_one_gets_it() throws Exception {
        java.util.Queue<String> ids =
                new java.util.concurrent.ConcurrentLinkedQueue<>(List.of(subject(name), subject(other)));
        String wanted = fresh("Wanted");

        List<Integer> answers = Concurrently.call(2, () -> patch(SUBJECTS, ids.remove(), Map.of("name", wanted))
                .extract()
                .statusCode());

        org.assertj.core.api.Assertions.assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void changes_only_what_is_as_the_client_last_saw_it() {
        String id = subject(name);
        String path = SUBJECTS + "/" + id;
        String tag = Contract.call().get(path).header("ETag");

        conditional(tag).body(Map.of("name", other)).patch(path).then().statusCode(200);
        conditional(tag).body(Map.of("name", name)).patch(path).then().statusCode(412);

        Names.get(SUBJECTS, id).body("name", is(other));
    }

    @Test
    void takes_a_merge_patch() {
        String id = subject(name);
        String merged = fresh("Merged");

        Contract.call()
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"" + merged + "\", \"confirmed\": false}")
                .patch(SUBJECTS + "/" + id)
                .then()
                .statusCode(200)
                .body("name", is(merged))
                .body("confirmed", is(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"name\": null}",
                "{\"name\": \" \\u200b\"}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": 1}",
                "{\"confirmed\": \"true\"}",
                "{\"confirmed\": 1}",
                "{\"title\": \"x\"}",
                "{\"name\": \"x\", \"articles\": 3}"
            })
    void refuses_what_is_no_change(String body) {
        String id = subject(name);

        wrong(SUBJECTS + "/" + id, body).then().statusCode(400).contentType("application/problem+json");

        Names.get(SUBJECTS, id).body("name", is(name));
    }

    @Test
    void refuses_a_name_that_is_too_long_and_a_source_to_confirm() {
        String source = keep(Map.of("source", name)).getString("source.id");

        wrong(SOURCES + "/" + source, "{\"name\": \"" + "x".repeat(201) + "\"}")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("name"));
        wrong(SOURCES + "/" + source, "{\"name\": \"x\", \"confirmed\": true}")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("confirmed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SUBJECTS, SOURCES})
    void what_is_not_there_is_not_found(String kind) {
        String id = UUID.randomUUID().toString();

        Names.get(kind, id).statusCode(404).body("detail", containsString(id));
        patch(kind, id, Map.of("name", name)).statusCode(404);
        Contract.wrongCall().get(kind + "/first").then().statusCode(404);
    }

    @Test
    void name_of_punctuation_alone_matches_itself_alone() {
        Map<String, Object> submission = Submissions.freshWith("subject", "!!!");
        String id = post(submission).then().statusCode(201).extract().path("subject.id");

        post(submission).then().statusCode(200).body("subject.id", is(id));
        Map<String, Object> another = new HashMap<>(submission);
        another.put("subject", "???");
        post(another).then().statusCode(201);
        list(SUBJECTS, Map.of("q", "!!!")).body("items.id", is(List.of(id)));
    }

    private static Response wrong(String path, String body) {
        return Contract.wrongCall().contentType(ContentType.JSON).body(body).patch(path);
    }

    private static io.restassured.specification.RequestSpecification conditional(String ifMatch) {
        return Contract.call().contentType(ContentType.JSON).header("If-Match", ifMatch);
    }
}
