package io.standpoint.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class ClassificationResourceTest {

    @Test
    void judges_without_keeping() {
        Map<String, Object> submission = Submissions.fresh();

        classify(submission)
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("subject.id", nullValue())
                .body("receivedAt", nullValue())
                .body("paragraphs", hasSize(2));

        ArticleResourceTest.post(submission).then().statusCode(201);
    }

    @Test
    void judges_as_a_kept_article_is_judged() {
        Map<String, Object> submission = Submissions.fresh();

        JsonPath judged = classify(submission).jsonPath();

        JsonPath kept = ArticleResourceTest.post(submission).jsonPath();
        assertThat(judged.getList("paragraphs")).isNotEmpty().isEqualTo(kept.getList("paragraphs"));
        assertThat(judged.getMap("summary")).isNotEmpty().isEqualTo(kept.getMap("summary"));
    }

    @Test
    void names_whom_the_text_may_be_about() {
        Map<String, Object> submission = Submissions.freshWith(
                "text",
                "The council met Brightwater Energy on Monday. Critics of Brightwater Energy were many, and shares of"
                        + " Brightwater Energy fell.");

        List<String> names = classify(submission).jsonPath().getList("subjectCandidates.name");

        assertThat(names).isNotEmpty().anyMatch(name -> name.contains("Brightwater"));
    }

    @Test
    void refuses_what_submission_refuses() {
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Acme.", "html", "<p>"))
                .post("/v1/classifications")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("html"));
    }

    private static Response classify(Map<String, Object> submission) {
        return Contract.call().contentType(ContentType.JSON).body(submission).post("/v1/classifications");
    }
}
