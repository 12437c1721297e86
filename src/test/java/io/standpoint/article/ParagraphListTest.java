package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.convention.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ParagraphListTest {

    private final String source = "Paper " + UUID.randomUUID();

    @Test
    void lists_the_latest_article_first_and_its_paragraphs_in_order() {
        JsonPath first = keep(Map.of("text", "Acme \uD83D\uDE00 one.\n\nAcme \uD83D\uDE00 two.", "author", "Åsa"));
        JsonPath second = keep(Map.of("publishedAt", "2026-02-27", "url", "https://example.org/1"));

        ValidatableResponse page = list(Map.of()).statusCode(200);

        String a = first.getString("id");
        String b = second.getString("id");
        page.body("items.articleId", is(List.of(b, b, a, a)))
                .body("items.index", is(List.of(0, 1, 0, 1)))
                .body("items[3].text", is("Acme \uD83D\uDE00 two."))
                .body("next", nullValue());
        Map<String, Object> item = new HashMap<>(page.extract().jsonPath().getMap("items[1]"));
        Map<String, Object> expected = new HashMap<>(second.getMap("paragraphs[1]"));
        expected.remove("quotations");
        expected.put("articleId", b);
        for (String field : List.of(
                "title", "subject", "source", "author", "url", "publishedAt", "receivedAt", "language", "model")) {
            expected.put(field, second.get(field));
        }
        assertThat(item).isEqualTo(expected);
    }

    @Test
    void pages_hold_every_paragraph_once_however_many_come_and_go_meanwhile() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = keep(Map.of("text", "Acme one.\n\nAcme two.\n\nAcme three."))
                    .getString("id");
            expected.addAll(0, List.of(id + 0, id + 1, id + 2));
        }

        List<String> seen = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(Map.of("limit", 2));
        String next;
        do {
            JsonPath page = list(asked).statusCode(200).extract().jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            assertThat(items).hasSizeLessThanOrEqualTo(2);
            items.forEach(item -> seen.add(item.get("articleId").toString() + item.get("index")));
            next = page.getString("next");
            asked.put("cursor", next);
            keep(Map.of());
        } while (next != null);

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void filters_by_what_a_summary_counts_a_paragraph_as() {
        String id = keep(Map.of("text", "Acme one.\n\nAcme two.\n\nAcme three.\n\nSign up for our newsletter!"))
                .getString("id");
        Corrected.put(id, 0, Map.of("stance", "supportive"));
        Corrected.put(id, 1, Map.of("stance", "critical"));
        JsonPath view = Contract.call().get("/v1/articles/" + id).jsonPath();

        for (String stance : List.of("supportive", "neutral", "critical", "undecided")) {
            list(Map.of("stance", stance)).statusCode(200).body("items.size()", is(view.getInt("summary." + stance)));
        }
        list(Map.of("stance", "supportive")).body("items.index", hasItem(0));
        list(Map.of("stance", "critical", "boilerplate", true)).body("items.index", hasItem(1));
        list(Map.of("corrected", true))
                .body("items.index", is(List.of(0, 1)))
                .body("items[0].correction.stance", is("supportive"));
        list(Map.of("corrected", false)).body("items.index", is(List.of(2)));
        list(Map.of("corrected", true, "stance", "critical")).body("items.index", is(List.of(1)));
        Corrected.delete(id, 1);
        list(Map.of("corrected", true)).body("items.index", is(List.of(0)));
    }

    @Test
    void leaves_boilerplate_out_unless_asked_for() {
        keep(Map.of("text", Submissions.TEXT + "\n\nSign up for our newsletter!"));

        list(Map.of()).body("items.boilerplate", is(List.of(false, false)));
        list(Map.of("boilerplate", true)).body("items.boilerplate", is(List.of(false, false, true)));
    }

    @Test
    void filters_by_subject_author_and_time_as_articles_are() {
        String id = keep(Map.of(
                        "subject", "Überland-Straße", "author", "Åsa Öberg", "publishedAt", "2026-02-28T23:30:00Z"))
                .getString("id");
        keep(Map.of("publishedAt", "2026-03-02"));
        keep(Map.of());

        for (Map<String, Object> filter : List.<Map<String, Object>>of(
                Map.of("subject", "überland-strasse"),
                Map.of("author", "åsa  öberg"),
                Map.of("from", "2026-02-28", "to", "2026-03-01"),
                Map.of("from", "2026-03-01", "to", "2026-03-02", "timeZone", "Europe/Helsinki"))) {
            list(filter).statusCode(200).body("items.articleId", is(List.of(id, id)));
        }
        list(Map.of("subject", List.of("Acme", "Überland-Straße"))).body("items.size()", is(6));
        list(Map.of("subject", "Nobody " + UUID.randomUUID())).body("items.size()", is(0));
    }

    @Test
    void page_of_long_paragraphs_ends_early_and_says_so() {
        String text = "Acme went on and on. ".repeat(23_000);
        for (int i = 0; i < 10; i++) {
            keep(Map.of("text", i + text, "language", "en"));
        }

        JsonPath first = list(Map.of()).extract().jsonPath();

        assertThat(first.getList("items")).hasSizeLessThan(10).hasSizeGreaterThan(5);
        JsonPath second =
                list(Map.of("cursor", first.getString("next"))).extract().jsonPath();
        assertThat(first.getList("items").size() + second.getList("items").size())
                .isEqualTo(10);
    }

    @Test
    void page_that_was_read_before_is_not_sent_again() {
        String id = keep(Map.of()).getString("id");
        String tag = list(Map.of()).extract().header("ETag");

        conditional(tag).statusCode(304);
        Corrected.put(id, 0, Map.of("stance", "neutral"));
        conditional(tag).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "stance, boilerplate",
        "corrected, yes",
        "boilerplate, 1",
        "format, xml",
        "q, words",
        "paragraphStance, critical",
        "limit, 501",
        "cursor, x",
        "from, yesterday"
    })
    void refuses_a_parameter_that_it_cannot_take_and_names_it(String name, String value) {
        Contract.wrongCall()
                .queryParam(name, value)
                .get("/v1/paragraphs")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", everyItem(is(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z x", "x 1", "+294277-01-01T00:00:00Z 1", " "})
    void refuses_a_cursor_of_a_place_that_no_row_has(String key) {
        Cursor made = new Cursor("paragraphs", key, UUID.randomUUID());

        list(Map.of("cursor", made.encode())).statusCode(400).body("violations[0].field", is("cursor"));
    }

    @Test
    void answers_in_no_other_form_than_it_has() {
        Contract.wrongCall()
                .accept("text/html")
                .get("/v1/paragraphs")
                .then()
                .statusCode(406)
                .body("detail", containsString("Accept"));
    }

    private ValidatableResponse conditional(String tag) {
        return Contract.call()
                .queryParam("source", source)
                .header("If-None-Match", tag)
                .get("/v1/paragraphs")
                .then();
    }

    private ValidatableResponse list(Map<String, Object> conditions) {
        return Contract.call()
                .queryParam("source", source)
                .queryParams(conditions)
                .get("/v1/paragraphs")
                .then();
    }

    private JsonPath keep(Map<String, Object> fields) {
        Map<String, Object> submission = Submissions.freshWith("source", source);
        submission.put("externalId", UUID.randomUUID().toString());
        submission.putAll(fields);
        return post(submission).then().statusCode(201).extract().jsonPath();
    }
}
