package io.standpoint.article;

import static io.standpoint.article.Names.SOURCES;
import static io.standpoint.article.Names.SUBJECTS;
import static io.standpoint.article.Names.articles;
import static io.standpoint.article.Names.fresh;
import static io.standpoint.article.Names.keep;
import static io.standpoint.article.Names.list;
import static io.standpoint.article.Names.merge;
import static io.standpoint.article.Names.patch;
import static io.standpoint.article.Names.subject;
import static io.standpoint.article.Names.undoMerge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class MergingTest {

    private final String mark = fresh("Zm");
    private final String acme = mark + " Acme";
    private final String other = mark + " Other";
    private final String third = mark + " Third";

    @ParameterizedTest
    @CsvSource({"subject, /v1/subjects", "source, /v1/sources"})
    void two_become_one_and_two_again(String field, String kind) {
        JsonPath ours = keep(Map.of(field, acme, "publishedAt", "2026-01-15"));
        JsonPath theirs = keep(Map.of(field, other, "publishedAt", "2026-01-16"));
        String id = ours.getString(field + ".id");
        String into = theirs.getString(field + ".id");
        List<String> both = List.of(theirs.getString("id"), ours.getString("id"));
        String before = all(kind);

        merge(kind, id, into)
                .statusCode(200)
                .body("id", is(into))
                .body("name", is(other))
                .body("articles", is(2))
                .body("merged", is(List.of(Map.of("id", id, "name", acme))));

        list(kind, Map.of("q", mark, "include", "series"))
                .body("items.id", is(List.of(into)))
                .body("items[0].articles", is(2))
                .body("items[0].series.articles", is(List.of(2)));
        list(kind, Map.of("q", acme)).body("items.id", is(List.of(into)));
        for (String any : List.of(id, into, acme, other)) {
            assertThat(articles(field, any)).isEqualTo(both);
        }
        Contract.call()
                .get("/v1/articles/" + ours.getString("id"))
                .then()
                .body(field, is(Map.of("id", into, "name", other)));
        Contract.call()
                .queryParam(field, acme)
                .get("/v1/articles")
                .then()
                .body("items." + field + ".id", is(List.of(into, into)));

        undoMerge(kind, id).statusCode(204);

        assertThat(all(kind)).isEqualTo(before);
        assertThat(articles(field, acme)).containsExactly(ours.getString("id"));
        assertThat(articles(field, into)).containsExactly(theirs.getString("id"));
    }

    @ParameterizedTest
    @CsvSource({"subject, /v1/subjects", "source, /v1/sources"})
    void merged_one_sends_on_to_what_it_counts_as(String field, String kind) {
        String id = keep(Map.of(field, acme)).getString(field + ".id");
        String into = keep(Map.of(field, other)).getString(field + ".id");
        String end = keep(Map.of(field, third)).getString(field + ".id");
        merge(kind, id, into).statusCode(200);
        merge(kind, into, end).statusCode(200);

        Contract.call()
                .redirects()
                .follow(false)
                .get(kind + "/" + id)
                .then()
                .statusCode(307)
                .header("Location", endsWith(kind + "/" + end))
                .body("id", is(id))
                .body("name", is(acme))
                .body("mergedInto", is(Map.of("id", into, "name", other)))
                .body("canonical", is(Map.of("id", end, "name", third)));
        Names.get(kind, id).statusCode(200).body("id", is(end));
    }

    @Test
    void chain_is_undone_link_by_link() {
        String a = subject(acme);
        String b = subject(other);
        String c = subject(third);
        merge(SUBJECTS, a, b).statusCode(200);
        merge(SUBJECTS, b, c).statusCode(200).body("articles", is(3)).body("merged.name", is(List.of(acme, other)));

        undoMerge(SUBJECTS, b).statusCode(204);

        Names.get(SUBJECTS, b).body("id", is(b)).body("articles", is(2)).body("merged.id", is(List.of(a)));
        Names.get(SUBJECTS, c).body("articles", is(1)).body("merged", is(List.of()));
        Names.get(SUBJECTS, a).body("id", is(b));
    }

    @Test
    void end_of_a_chain_leaves_it_alone() {
        String a = subject(acme);
        String b = subject(other);
        String c = subject(third);
        merge(SUBJECTS, b, c).statusCode(200);
        merge(SUBJECTS, a, b).statusCode(200).body("id", is(c)).body("articles", is(3));

        undoMerge(SUBJECTS, a).statusCode(204);

        Names.get(SUBJECTS, a).body("id", is(a)).body("articles", is(1));
        Names.get(SUBJECTS, b).body("id", is(c)).body("articles", is(2));
    }

    @Test
    void article_posted_under_a_merged_name_goes_back_with_it() {
        String a = subject(acme);
        String b = subject(other);
        merge(SUBJECTS, a, b).statusCode(200);

        JsonPath posted = keep(Map.of("subject", acme));

        assertThat(posted.getString("subject.id")).isEqualTo(b);
        assertThat(posted.getString("subject.name")).isEqualTo(other);
        undoMerge(SUBJECTS, a).statusCode(204);
        assertThat(articles("subject", a)).contains(posted.getString("id")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {SUBJECTS, SOURCES})
    void refuses_to_merge_one_into_itself(String kind) {
        String id = keep(Map.of("subject", acme, "source", acme))
                .getString(kind.equals(SUBJECTS) ? "subject.id" : "source.id");

        merge(kind, id, id)
                .statusCode(400)
                .body("violations[0].field", is("into"))
                .body("detail", containsString("must be another"));
    }

    @Test
    void refuses_a_circle_and_names_the_merge_to_undo() {
        String a = subject(acme);
        String b = subject(other);
        String c = subject(third);
        merge(SUBJECTS, a, b).statusCode(200);
        merge(SUBJECTS, b, c).statusCode(200);

        merge(SUBJECTS, c, a)
                .statusCode(409)
                .body("type", is("urn:standpoint:problem:merge-cycle"))
                .body("conflictingId", is(a))
                .body("detail", containsString("DELETE /v1/subjects/" + a + "/merge"));
    }

    @Test
    void refuses_to_merge_or_change_what_is_merged() {
        String a = subject(acme);
        String b = subject(other);
        String c = subject(third);
        merge(SUBJECTS, a, b).statusCode(200);

        merge(SUBJECTS, a, c)
                .statusCode(409)
                .body("type", is("urn:standpoint:problem:merged"))
                .body("conflictingId", is(b))
                .body("detail", containsString("DELETE /v1/subjects/" + a + "/merge"));
        patch(SUBJECTS, a, Map.of("name", fresh("New")))
                .statusCode(409)
                .body("type", is("urn:standpoint:problem:merged"))
                .body("conflictingId", is(b));

        Names.get(SUBJECTS, c).body("articles", is(1));
        Names.get(SUBJECTS, b).body("merged.name", is(List.of(acme)));
    }

    @ParameterizedTest
    @ValueSource(strings = {SUBJECTS, SOURCES})
    void what_is_not_there_is_not_found(String kind) {
        JsonPath kept = keep(Map.of("subject", acme, "source", acme));
        String id = kept.getString(kind.equals(SUBJECTS) ? "subject.id" : "source.id");
        String nothing = UUID.randomUUID().toString();

        merge(kind, nothing, id).statusCode(404).body("detail", containsString(nothing));
        merge(kind, id, nothing).statusCode(404).body("detail", containsString(nothing));
        undoMerge(kind, nothing).statusCode(404).body("detail", containsString("There is no"));
        undoMerge(kind, id).statusCode(404).body("detail", containsString("not merged"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | into | must be the id",
                "{\"into\": null} | into | must be the id",
                "{\"into\": \"first\"} | into | must be an id",
                "{\"into\": 1} | into | must be an id",
                "{\"onto\": \"x\"} | onto | is not a field",
                "null | '' | must be one JSON object",
                "[] | '' | must be one JSON object"
            })
    void refuses_what_names_no_target(String body, String field, String message) {
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .body(body)
                .post(SUBJECTS + "/" + subject(acme) + "/merge")
                .then()
                .statusCode(400)
                .body("violations[0].field", is(field))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void of_two_that_are_merged_into_each_other_at_once_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String a = subject(fresh(acme));
            String b = subject(fresh(other));
            Queue<List<String>> turns = new ConcurrentLinkedQueue<>(List.of(List.of(a, b), List.of(b, a)));

            List<Integer> answers = Concurrently.call(2, () -> {
                List<String> turn = turns.remove();
                return merge(SUBJECTS, turn.get(0), turn.get(1)).extract().statusCode();
            });

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void merges_in_a_ring_at_once_leave_one_out() throws Exception {
        List<String> ids = List.of(subject(acme), subject(other), subject(third), subject(mark + " Fourth"));
        Queue<Integer> turns = new ConcurrentLinkedQueue<>(List.of(0, 1, 2, 3));

        List<Integer> answers = Concurrently.call(4, () -> {
            int turn = turns.remove();
            return merge(SUBJECTS, ids.get(turn), ids.get((turn + 1) % 4))
                    .extract()
                    .statusCode();
        });

        assertThat(answers).containsExactlyInAnyOrder(200, 200, 200, 409);
        list(SUBJECTS, Map.of("q", mark)).body("items.articles", is(List.of(4)));
    }

    @Test
    void merges_only_what_is_as_the_client_last_saw_it() {
        String a = subject(acme);
        String b = subject(other);
        String tag = tag(a);
        patch(SUBJECTS, a, Map.of("name", fresh("Renamed"))).statusCode(200);

        conditional(tag)
                .body(Map.of("into", b))
                .post(SUBJECTS + "/" + a + "/merge")
                .then()
                .statusCode(412);
        conditional(tag(a))
                .body(Map.of("into", b))
                .post(SUBJECTS + "/" + a + "/merge")
                .then()
                .statusCode(200);
    }

    @Test
    void undoes_only_where_the_whole_is_as_the_client_last_saw_it() {
        String a = subject(acme);
        String b = subject(other);
        String apart = tag(b);
        merge(SUBJECTS, a, b).statusCode(200);
        String merged = tag(a);

        assertThat(merged).isEqualTo(tag(b)).isNotEqualTo(apart);
        Contract.call()
                .header("If-Match", apart)
                .delete(SUBJECTS + "/" + a + "/merge")
                .then()
                .statusCode(412);
        Contract.call()
                .header("If-Match", merged)
                .delete(SUBJECTS + "/" + a + "/merge")
                .then()
                .statusCode(204);
        assertThat(tag(b)).isEqualTo(apart);
    }

    @Test
    void copy_of_an_article_is_stale_after_a_merge_and_fresh_after_its_undoing() {
        JsonPath article = keep(Map.of("subject", acme));
        String path = "/v1/articles/" + article.getString("id");
        String a = article.getString("subject.id");
        String tag = Contract.call().get(path).header("ETag");
        merge(SUBJECTS, a, subject(other)).statusCode(200);

        Contract.call().header("If-None-Match", tag).get(path).then().statusCode(200);
        undoMerge(SUBJECTS, a).statusCode(204);
        Contract.call().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void name_of_a_merged_one_is_kept_for_its_return() {
        String a = subject(acme);
        String b = subject(other);
        merge(SUBJECTS, a, b).statusCode(200);

        patch(SUBJECTS, b, Map.of("name", acme))
                .statusCode(409)
                .body("type", is("urn:standpoint:problem:name-conflict"))
                .body("conflictingId", is(a))
                .body("detail", containsString("undo that merge"));
    }

    @Test
    void whole_can_be_renamed_and_keeps_its_new_name_when_the_merge_is_undone() {
        String a = subject(acme);
        String b = subject(other);
        merge(SUBJECTS, a, b).statusCode(200);

        patch(SUBJECTS, b, Map.of("name", third))
                .statusCode(200)
                .body("formerNames", is(List.of(other)))
                .body("articles", is(2));
        undoMerge(SUBJECTS, a).statusCode(204);

        Names.get(SUBJECTS, a).body("name", is(acme)).body("formerNames", is(List.of()));
        Names.get(SUBJECTS, b).body("name", is(third));
    }

    private String all(String kind) {
        return list(kind, Map.of("q", mark, "include", "series")).extract().asString();
    }

    private static String tag(String id) {
        return Contract.call().get(SUBJECTS + "/" + id).header("ETag");
    }

    private static RequestSpecification conditional(String ifMatch) {
        return Contract.call().contentType(ContentType.JSON).header("If-Match", ifMatch);
    }
}
