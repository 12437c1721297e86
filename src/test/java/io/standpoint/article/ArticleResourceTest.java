package io.standpoint.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ArticleResourceTest {

    @Test
    void keeps_a_new_article_and_says_where_it_is() {
        Response answer = post(Submissions.fresh());

        answer.then().statusCode(201);
        String id = answer.jsonPath().getString("id");
        answer.then().header("Location", endsWith("/v1/articles/" + id));
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }

    @Test
    void answers_later_what_it_answered_at_first() {
        Response first = post(Submissions.freshWith("aliases", List.of("the company", "ACME Corp.")));

        Contract.call()
                .get("/v1/articles/" + first.jsonPath().getString("id"))
                .then()
                .statusCode(200)
                .body(equalTo(first.body().asString()));
    }

    @Test
    void paragraphs_point_back_at_the_submitted_text() {
        String text = "\r\n First \uD83D\uDE00 of\u00A0Acme.  \r\n\r\n\u2003Second,\nover two lines.\n \t \n\nThird\n";

        JsonPath view = post(Submissions.freshWith("text", text)).jsonPath();

        assertThat(view.getString("text")).isEqualTo(text);
        List<Map<String, Object>> paragraphs = view.getList("paragraphs");
        assertThat(paragraphs).hasSize(3).allSatisfy(paragraph -> assertThat(
                        text.substring((int) paragraph.get("start"), (int) paragraph.get("end")))
                .isEqualTo(paragraph.get("text"))
                .isNotBlank());
        assertThat(view.getList("paragraphs.index")).containsExactly(0, 1, 2);
    }

    @Test
    void quotations_point_back_at_the_submitted_text() {
        String text =
                "  Acme\u2019s head said \u201Cwe did nothing wrong.\n\n\u201CNothing at all,\u201D he said.\n\nNo word.";

        JsonPath view = post(Submissions.freshWith("text", text)).jsonPath();

        List<List<Map<String, Integer>>> quotations = view.getList("paragraphs.quotations");
        assertThat(quotations.stream().map(spans -> spans.stream()
                        .map(span -> text.substring(span.get("start"), span.get("end")))
                        .toList()))
                .containsExactly(
                        List.of("\u201Cwe did nothing wrong."), List.of("\u201CNothing at all,\u201D"), List.of());
        assertThat(view.getDouble("paragraphs[1].quotedShare")).isCloseTo(17 / 26.0, within(1e-6));
    }

    @Test
    void stance_is_the_most_probable_and_probabilities_sum_to_one() {
        List<Map<String, Object>> paragraphs =
                post(Submissions.fresh()).jsonPath().getList("paragraphs");

        assertThat(paragraphs).hasSize(2).allSatisfy(paragraph -> {
            @SuppressWarnings("unchecked")
            Map<String, Number> chances = (Map<String, Number>) paragraph.get("probabilities");
            double confidence = ((Number) paragraph.get("confidence")).doubleValue();
            assertThat(chances.values().stream()
                            .mapToDouble(Number::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-4));
            assertThat(chances.values()).allMatch(chance -> chance.doubleValue() <= confidence);
            assertThat(chances.get((String) paragraph.get("stance")).doubleValue())
                    .isEqualTo(confidence);
        });
    }

    @Test
    void summary_counts_every_paragraph_once() {
        JsonPath view = post(Submissions.freshWith("text", (Submissions.TEXT + "\n\nSign up!\n\n").repeat(5)))
                .jsonPath();

        int sum = List.of("supportive", "neutral", "critical", "undecided", "boilerplate").stream()
                .mapToInt(count -> view.getInt("summary." + count))
                .sum();
        assertThat(sum).isEqualTo(view.getList("paragraphs").size());
    }

    @Test
    void keeps_every_field_as_given() {
        Map<String, Object> submission = Submissions.fresh();
        submission.put("author", "A. Writer");
        submission.put("url", "https://example.org/1?a=b");
        submission.put("publishedAt", "2026-02-27T09:30:00+01:00");
        submission.put("language", "en-GB");
        submission.put("externalId", "x-1");
        submission.put("aliases", List.of("the company"));

        JsonPath view = post(submission).jsonPath();

        for (String field : List.of("title", "author", "url", "publishedAt", "language", "externalId", "aliases")) {
            Object kept = view.get(field);
            assertThat(kept).as(field).isEqualTo(submission.get(field));
        }
        assertThat(view.getString("source.name")).isEqualTo(submission.get("source"));
        assertThat(view.getBoolean("subjectDetected")).isFalse();
    }

    @Test
    void finds_a_subject_where_none_is_given() {
        Map<String, Object> submission = Submissions.fresh();
        submission.remove("subject");
        submission.put(
                "text",
                "The town council met Brightwater Energy on Monday. Critics of Brightwater Energy were many.\n\n"
                        + "Nobody defended Brightwater Energy, and shares of Brightwater Energy fell.");

        JsonPath view = post(submission).jsonPath();

        assertThat(view.getBoolean("subjectDetected")).isTrue();
        assertThat(view.getString("subject.name")).contains("Brightwater");
    }

    @Test
    void finds_no_subject_longer_than_one_that_a_client_may_give() {
        Map<String, Object> submission = Submissions.fresh();
        submission.remove("subject");
        submission.remove("title");
        String endless = new Random(1)
                .ints(5_000, 'a', 'z' + 1)
                .collect(() -> new StringBuilder("A"), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        submission.put("text", endless + " said no to Brightwater Energy. " + endless + " won.");
        submission.put("language", "en");

        post(submission).then().statusCode(201).body("subject.name", containsString("Brightwater"));
    }

    @Test
    void asks_for_a_subject_where_none_can_be_found() {
        Contract.call()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "it rained."))
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("subject"));
    }

    @Test
    void deleted_article_is_gone() {
        String id = post(Submissions.fresh()).jsonPath().getString("id");

        Contract.call().delete("/v1/articles/" + id).then().statusCode(204);

        Contract.call().get("/v1/articles/" + id).then().statusCode(404);
        Contract.call().delete("/v1/articles/" + id).then().statusCode(404);
    }

    @Test
    void deleted_article_can_be_posted_again() {
        Map<String, Object> submission = Submissions.fresh();
        String id = post(submission).jsonPath().getString("id");
        Contract.call().delete("/v1/articles/" + id).then().statusCode(204);

        post(submission).then().statusCode(201);
    }

    @Test
    void what_is_no_id_is_not_found() {
        Contract.wrongCall().get("/v1/articles/first").then().statusCode(404).contentType("application/problem+json");
    }

    static Response post(Map<String, Object> submission) {
        return Contract.call().contentType(ContentType.JSON).body(submission).post("/v1/articles");
    }
}
