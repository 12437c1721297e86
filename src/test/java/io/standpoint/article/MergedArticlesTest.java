package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static io.standpoint.article.Names.SOURCES;
import static io.standpoint.article.Names.SUBJECTS;
import static io.standpoint.article.Names.fresh;
import static io.standpoint.article.Names.keep;
import static io.standpoint.article.Names.list;
import static io.standpoint.article.Names.merge;
import static io.standpoint.article.Names.patch;
import static io.standpoint.article.Names.subject;
import static io.standpoint.article.Names.undoMerge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merge means for the articles of a family: which are the same, and which names they keep alive. */
@ServiceTest
class MergedArticlesTest {

    @Inject
    UnusedNames unused;

    private final String mark = fresh("Zf");
    private final String acme = mark + " Acme";
    private final String other = mark + " Other";

    @Test
    void article_of_the_family_is_the_same_article() {
        Map<String, Object> submission = Submissions.freshWith("subject", acme);
        JsonPath first = post(submission).jsonPath();
        String b = subject(other);
        merge(SUBJECTS, first.getString("subject.id"), b).statusCode(200);

        post(Submissions.with(submission, "subject", other))
                .then()
                .statusCode(200)
                .body("id", is(first.getString("id")))
                .body("subject.id", is(b));
        post(Submissions.with(Submissions.with(submission, "subject", other), "title", "Another"))
                .then()
                .statusCode(409)
                .body("articleId", is(first.getString("id")));
    }

    @Test
    void article_of_both_families_is_the_same_by_its_external_id() {
        JsonPath first = keep(Map.of("subject", acme, "source", acme, "externalId", "1"));
        JsonPath second = keep(Map.of("subject", other, "source", other, "externalId", "2"));
        merge(SUBJECTS, first.getString("subject.id"), second.getString("subject.id"))
                .statusCode(200);
        Map<String, Object> across = Submissions.freshWith("subject", other);
        across.put("source", other);
        across.put("externalId", "1");

        post(across).then().statusCode(201);
        Contract.call().delete("/v1/articles/" + post(across).jsonPath().getString("id"));
        merge(SOURCES, first.getString("source.id"), second.getString("source.id"))
                .statusCode(200);

        post(across).then().statusCode(200).body("id", is(first.getString("id")));
        across.remove("source");
        post(across).then().statusCode(201);
    }

    @Test
    void of_articles_that_a_merge_made_one_the_one_with_the_same_content_is_answered() {
        Map<String, Object> ours = Submissions.freshWith("subject", acme);
        ours.put("externalId", "1");
        Map<String, Object> theirs = Submissions.with(ours, "subject", other);
        theirs.put("title", "Another");
        JsonPath first = post(ours).jsonPath();
        JsonPath second = post(theirs).jsonPath();
        merge(SUBJECTS, first.getString("subject.id"), second.getString("subject.id"))
                .statusCode(200);

        post(Submissions.with(theirs, "subject", acme)).then().statusCode(200).body("id", is(second.getString("id")));
        post(Submissions.with(ours, "subject", other)).then().statusCode(200).body("id", is(first.getString("id")));
        post(Submissions.with(theirs, "title", "Third"))
                .then()
                .statusCode(409)
                .body("articleId", is(second.getString("id")));
        post(Submissions.with(ours, "title", "Third"))
                .then()
                .statusCode(409)
                .body("articleId", is(first.getString("id")));
    }

    @Test
    void articles_that_a_merge_made_one_can_be_replaced_but_not_under_the_same_name() {
        Map<String, Object> ours = Submissions.freshWith("subject", acme);
        ours.put("externalId", "1");
        Map<String, Object> theirs = Submissions.with(ours, "subject", other);
        JsonPath first = post(ours).jsonPath();
        JsonPath second = post(theirs).jsonPath();
        JsonPath unrelated = keep(Map.of("subject", fresh("Zu"), "source", ours.get("source")));
        merge(SUBJECTS, first.getString("subject.id"), second.getString("subject.id"))
                .statusCode(200);

        put(first, Submissions.with(ours, "title", "New"))
                .then()
                .statusCode(200)
                .body("title", is("New"));
        put(first, theirs).then().statusCode(409).body("articleId", is(second.getString("id")));
        put(unrelated, ours).then().statusCode(409).body("articleId", is(first.getString("id")));
    }

    @Test
    void of_one_article_under_many_names_of_a_family_at_once_one_is_kept() throws Exception {
        List<String> names = List.of(acme, other, mark + " Third", mark + " Fourth");
        List<String> ids = names.stream().map(Names::subject).toList();
        ids.subList(1, 4).forEach(id -> merge(SUBJECTS, id, ids.get(0)).statusCode(200));
        Map<String, Object> submission = Submissions.freshWith("externalId", "1");
        AtomicInteger turn = new AtomicInteger();

        List<Integer> answers = Concurrently.call(
                4, () -> post(Submissions.with(submission, "subject", names.get(turn.getAndIncrement())))
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
        Names.get(SUBJECTS, ids.get(0)).body("articles", is(5));
    }

    @Test
    void names_of_a_merge_outlive_their_articles() {
        JsonPath first = keep(Map.of("subject", acme));
        JsonPath second = keep(Map.of("subject", other));
        String a = first.getString("subject.id");
        String b = second.getString("subject.id");
        merge(SUBJECTS, a, b).statusCode(200);

        delete(first);
        delete(second);
        unused.sweepAll();

        Names.get(SUBJECTS, a).statusCode(200).body("id", is(b)).body("articles", is(0));
        list(SUBJECTS, Map.of("q", mark)).body("items.merged", is(List.of(List.of(Map.of("id", a, "name", acme)))));
        JsonPath again = keep(Map.of("subject", acme));
        assertThat(again.getString("subject.id")).isEqualTo(b);

        undoMerge(SUBJECTS, a).statusCode(204);

        Names.get(SUBJECTS, a).statusCode(200).body("id", is(a)).body("articles", is(1));
        Names.get(SUBJECTS, b).statusCode(404);
    }

    @Test
    void merged_name_without_articles_goes_when_the_merge_is_undone() {
        JsonPath first = keep(Map.of("source", acme));
        String a = first.getString("source.id");
        String b = keep(Map.of("source", other)).getString("source.id");
        merge(SOURCES, a, b).statusCode(200);
        delete(first);

        undoMerge(SOURCES, a).statusCode(204);

        Names.get(SOURCES, a).statusCode(404);
        Names.get(SOURCES, b).statusCode(200).body("articles", is(1));
    }

    @Test
    void merge_confirms_a_detected_subject_until_it_is_undone() {
        String b = hidden(other);
        String a = subject(acme);

        merge(SUBJECTS, a, b).statusCode(200).body("confirmed", is(true));
        list(SUBJECTS, Map.of("q", mark)).body("items.id", is(List.of(b)));

        undoMerge(SUBJECTS, a).statusCode(204);

        Names.get(SUBJECTS, b).body("confirmed", is(false));
        list(SUBJECTS, Map.of("q", mark)).body("items.id", is(List.of(a)));
    }

    @Test
    void subject_stays_confirmed_while_another_merge_needs_it() {
        String b = hidden(other);
        String a = subject(acme);
        String c = subject(mark + " Third");
        merge(SUBJECTS, a, b).statusCode(200);
        merge(SUBJECTS, c, b).statusCode(200);

        undoMerge(SUBJECTS, a).statusCode(204);
        Names.get(SUBJECTS, b).body("confirmed", is(true));
        undoMerge(SUBJECTS, c).statusCode(204);
        Names.get(SUBJECTS, b).body("confirmed", is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patch", "post"})
    void subject_that_a_client_confirms_meanwhile_stays_so(String by) {
        String b = hidden(other);
        String a = subject(acme);
        merge(SUBJECTS, a, b).statusCode(200);

        if (by.equals("patch")) {
            patch(SUBJECTS, b, Map.of("confirmed", true)).statusCode(200);
        } else {
            keep(Map.of("subject", other));
        }
        undoMerge(SUBJECTS, a).statusCode(204);

        Names.get(SUBJECTS, b).body("confirmed", is(true));
    }

    @Test
    void post_under_a_merged_name_shows_what_it_counts_as_for_as_long_as_it_does() {
        String a = hidden(acme);
        String b = subject(other);
        merge(SUBJECTS, a, b).statusCode(200);
        patch(SUBJECTS, b, Map.of("confirmed", false)).statusCode(200).body("confirmed", is(false));

        keep(Map.of("subject", acme));

        Names.get(SUBJECTS, b).body("confirmed", is(true));
        undoMerge(SUBJECTS, a).statusCode(204);
        Names.get(SUBJECTS, a).body("confirmed", is(true));
        Names.get(SUBJECTS, b).body("confirmed", is(false));
    }

    @Test
    void posts_and_deletions_go_on_while_names_are_merged_and_parted() throws Exception {
        String a = subject(acme);
        String b = subject(other);
        AtomicInteger turn = new AtomicInteger();

        List<List<Integer>> answers = Concurrently.call(8, () -> {
            int mine = turn.getAndIncrement();
            if (mine % 4 == 0) {
                return List.of(
                        merge(SUBJECTS, a, b).extract().statusCode(),
                        undoMerge(SUBJECTS, a).extract().statusCode());
            }
            Response posted = post(Submissions.freshWith("subject", mine % 2 == 0 ? acme : other));
            return List.of(
                    posted.statusCode(),
                    Contract.call()
                            .delete("/v1/articles/" + posted.jsonPath().getString("id"))
                            .statusCode());
        });

        assertThat(answers).allSatisfy(codes -> {
            assertThat(codes.get(0)).isIn(200, 201, 409);
            assertThat(codes.get(1)).isIn(204, 404);
        });
        undoMerge(SUBJECTS, a);
        list(SUBJECTS, Map.of("q", mark)).body("items.articles", is(List.of(1, 1)));
    }

    @Test
    void family_is_known_to_whoever_counts_by_it() {
        JsonPath first = keep(Map.of("subject", acme, "source", acme));
        JsonPath second = keep(Map.of("subject", other, "source", other));
        UUID a = UUID.fromString(first.getString("subject.id"));
        UUID b = UUID.fromString(second.getString("subject.id"));
        merge(SUBJECTS, a.toString(), b.toString()).statusCode(200);

        for (String any : List.of(acme, other, a.toString(), b.toString())) {
            assertThat(QuarkusTransaction.requiringNew().call(() -> NameFamilies.subjects(List.of(any))))
                    .containsExactlyInAnyOrder(a, b);
        }
        assertThat(QuarkusTransaction.requiringNew().call(() -> NameFamilies.sources(List.of(acme, mark))))
                .containsExactly(UUID.fromString(first.getString("source.id")));
    }

    /** The id of a subject that is there and not confirmed. */
    private static String hidden(String name) {
        String id = subject(name);
        patch(SUBJECTS, id, Map.of("confirmed", false)).statusCode(200);
        return id;
    }

    private static Response put(JsonPath article, Map<String, Object> submission) {
        return Contract.call()
                .contentType(ContentType.JSON)
                .body(submission)
                .put("/v1/articles/" + article.getString("id"));
    }

    private static void delete(JsonPath article) {
        Contract.call().delete("/v1/articles/" + article.getString("id")).then().statusCode(204);
    }
}
