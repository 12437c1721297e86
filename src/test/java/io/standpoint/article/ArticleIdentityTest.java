package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.standpoint.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ArticleIdentityTest {

    @Test
    void same_article_again_is_answered_with_the_kept_one() {
        Map<String, Object> submission = Submissions.fresh();
        Response first = post(submission);

        Response second = post(submission);

        second.then().statusCode(200);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
    }

    @Test
    void other_spellings_of_subject_and_source_are_the_same() {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(submission));

        Map<String, Object> again = Submissions.with(submission, "subject", " \u201CACME\u201D! ");
        again.put("source", ((String) submission.get("source")).toUpperCase(java.util.Locale.ROOT));

        post(again).then().statusCode(200).body("id", is(id)).body("subject.name", is("Acme"));
    }

    @ParameterizedTest
    @CsvSource({"title, Another title", "author, Someone", "url, https://example.org", "publishedAt, 2026-01-01"})
    void same_text_with_other_content_is_a_conflict(String field, String value) {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(submission));

        post(Submissions.with(submission, field, value)).then().statusCode(409).body("articleId", is(id));
    }

    @Test
    void same_text_spaced_otherwise_is_a_conflict() {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(submission));

        post(Submissions.with(submission, "text", Submissions.TEXT.replace("\n\n", "\n\n\n")))
                .then()
                .statusCode(409)
                .body("articleId", is(id));
    }

    @Test
    void other_text_under_the_same_external_id_is_a_conflict() {
        Map<String, Object> submission = Submissions.freshWith("externalId", "x-1");
        String id = id(post(submission));

        post(Submissions.with(submission, "text", "Acme is another story."))
                .then()
                .statusCode(409)
                .body("articleId", is(id));
    }

    @Test
    void same_text_under_another_external_id_is_another_article() {
        Map<String, Object> submission = Submissions.freshWith("externalId", "x-1");
        String id = id(post(submission));

        Response second = post(Submissions.with(submission, "externalId", "x-2"));

        second.then().statusCode(201);
        assertThat(id(second)).isNotEqualTo(id);
    }

    @Test
    void one_text_with_two_subjects_is_two_articles() {
        Map<String, Object> submission = Submissions.fresh();
        String id = id(post(submission));

        Response second = post(Submissions.with(submission, "subject", "The mayor"));

        second.then().statusCode(201);
        assertThat(id(second)).isNotEqualTo(id);
    }

    @Test
    void no_source_is_a_source_of_its_own() {
        Map<String, Object> submission = Submissions.freshWith("text", Submissions.TEXT + " " + System.nanoTime());
        submission.remove("source");
        String id = id(post(submission));

        post(submission).then().statusCode(200).body("id", is(id));
        post(Submissions.with(submission, "source", "Some paper")).then().statusCode(201);
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }
}
