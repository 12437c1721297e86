package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.convention.Cursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ArticleListTest {

    private final String source = "Paper " + UUID.randomUUID();

    @Test
    void lists_the_latest_first_without_paragraphs() {
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> keep(Map.of())).toList();

        ValidatableResponse page = list(Map.of("source", source)).statusCode(200);

        List<String> latestFirst = new ArrayList<>(ids);
        Collections.reverse(latestFirst);
        page.body("items.id", is(latestFirst)).body("next", nullValue());
        Map<String, Object> item = page.extract().jsonPath().getMap("items[2]");
        Map<String, Object> whole =
                Contract.call().get("/v1/articles/" + ids.get(0)).jsonPath().getMap("");
        whole.remove("paragraphs");
        assertThat(item).isEqualTo(whole);
    }

    @Test
    void pages_hold_every_article_once_however_many_come_and_go_meanwhile() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(keep(Map.of()));
        }

        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            Map<String, Object> asked = next == null
                    ? Map.of("source", source, "limit", 2)
                    : Map.of("source", source, "limit", 2, "cursor", next);
            JsonPath page = list(asked).statusCode(200).extract().jsonPath();
            List<String> items = page.getList("items.id");
            assertThat(items).hasSizeLessThanOrEqualTo(2);
            seen.addAll(items);
            next = page.getString("next");
            keep(Map.of());
            Contract.call().delete("/v1/articles/" + items.get(items.size() - 1));
        } while (next != null);

        Collections.reverse(ids);
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void sorted_by_publication_undated_articles_come_last_and_pages_go_on_through_them() {
        String undated = keep(Map.of());
        String early = keep(Map.of("publishedAt", "2020-01-01"));
        String late = keep(Map.of("publishedAt", "2021-01-01T12:00:00+02:00"));
        String alsoLate = keep(Map.of("publishedAt", "2021-01-01T10:00:00Z"));
        String alsoUndated = keep(Map.of());

        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            Map<String, Object> asked = next == null
                    ? Map.of("source", source, "limit", 1, "sort", "publishedAt")
                    : Map.of("source", source, "limit", 1, "sort", "publishedAt", "cursor", next);
            JsonPath page = list(asked).statusCode(200).extract().jsonPath();
            seen.add(page.getString("items[0].id"));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).containsExactly(alsoLate, late, early, alsoUndated, undated);
    }

    @Test
    void filters_by_subject_source_and_author_whatever_their_spelling() {
        String id = keep(Map.of("subject", "Überland-Straße AG", "author", "Åsa Öberg"));
        keep(Map.of("subject", "Acme", "author", "Someone Else"));

        for (String subject : List.of("überland-strasse ag", "“ÜBERLAND-STRASSE  AG”", subjectId(id))) {
            onlyFound(id, Map.of("source", source, "subject", subject));
        }
        onlyFound(id, Map.of("source", source.toUpperCase(java.util.Locale.ROOT), "author", "åsa  öberg"));
        list(Map.of("source", source, "subject", List.of("Acme", "Überland-Straße AG")))
                .body("items.size()", is(2));
        list(Map.of("subject", "Nobody " + UUID.randomUUID())).statusCode(200).body("items.size()", is(0));
    }

    @Test
    void time_ranges_begin_with_from_and_end_before_to_in_the_time_zone_given() {
        String id = keep(Map.of("publishedAt", "2026-02-28T23:30:00Z"));
        keep(Map.of("publishedAt", "2026-03-02"));
        keep(Map.of());

        onlyFound(id, Map.of("source", source, "from", "2026-02-28", "to", "2026-03-01"));
        onlyFound(id, Map.of("source", source, "from", "2026-02-28T23:30:00Z", "to", "2026-03-01"));
        onlyFound(
                id, Map.of("source", source, "from", "2026-03-01", "to", "2026-03-02", "timeZone", "Europe/Helsinki"));
        list(Map.of("source", source, "from", "2026-03-01", "to", "2026-03-02")).body("items.size()", is(0));
        list(Map.of("source", source, "from", "2026-02-27", "to", "2026-02-28T23:30:00Z"))
                .body("items.size()", is(0));
    }

    @Test
    void filters_by_the_stance_of_a_paragraph_as_the_summary_counts_it() {
        String id = keep(Map.of());
        JsonPath view = Contract.call().get("/v1/articles/" + id).jsonPath();

        for (String stance : List.of("supportive", "neutral", "critical", "undecided")) {
            list(Map.of("source", source, "paragraphStance", stance))
                    .body("items.size()", is(view.getInt("summary." + stance) > 0 ? 1 : 0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trams|true",
                "TRAM|true",
                "\"night tram\"|true",
                "\"tram night\"|false",
                "tram -bus|true",
                "tram -council|false",
                "bus or council|true",
                "tram bus|false",
                "the who|true",
                "Совет|true",
                "städte|true",
                "title-word|true",
                "!!!|false"
            })
    void finds_words_in_title_and_text(String words, boolean found) {
        keep(Map.of(
                "title",
                "A title-word",
                "text",
                "The council, of all the people who decide, closes the night trams.\n\nСовет решил. Die Städte.",
                "language",
                "en"));

        list(Map.of("source", source, "q", words)).statusCode(200).body("items.size()", is(found ? 1 : 0));
    }

    @Test
    void text_with_more_words_than_an_index_holds_is_kept_and_its_beginning_found() {
        StringBuilder text = new StringBuilder("wonderful beginning ");
        for (int i = 0; text.length() < 490_000; i++) {
            text.append(Integer.toString(i, 36)).append("я-я").append(i).append(' ');
        }
        String id = keep(Map.of("text", text.toString(), "language", "en"));

        onlyFound(id, Map.of("source", source, "q", "wonderful"));
    }

    @Test
    void page_of_long_articles_ends_early_and_says_so() {
        String text = "Acme went on and on. ".repeat(23_000);
        for (int i = 0; i < 10; i++) {
            keep(Map.of("text", i + text, "language", "en"));
        }

        JsonPath first = list(Map.of("source", source)).extract().jsonPath();

        assertThat(first.getList("items")).hasSizeLessThan(10).hasSizeGreaterThan(5);
        JsonPath second = list(Map.of("source", source, "cursor", first.getString("next")))
                .extract()
                .jsonPath();
        assertThat(first.getList("items").size() + second.getList("items").size())
                .isEqualTo(10);
        assertThat(second.getString("next")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 501",
        "limit, many",
        "limit, -1",
        "cursor, x",
        "cursor, cmVjZWl2ZWRBdA",
        "sort, title",
        "from, yesterday",
        "from, 2026-02-30",
        "from, +999999999-01-01T00:00:00Z",
        "to, 10000-01-01",
        "timeZone, Mars/Olympus",
        "paragraphStance, boilerplate",
        "paragraphstance, critical",
        "q, ' '"
    })
    void refuses_a_parameter_that_it_cannot_take_and_names_it(String name, String value) {
        Contract.wrongCall()
                .queryParam(name, value)
                .get("/v1/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+294277-01-01T00:00:00Z",
                "-4800-01-01T00:00:00Z"
            })
    void refuses_a_cursor_of_a_moment_that_no_row_has(String moment) {
        Cursor made = new Cursor("publishedAt", moment, UUID.randomUUID());

        list(Map.of("sort", "publishedAt", "cursor", made.encode()))
                .statusCode(400)
                .body("violations[0].field", is("cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "----------------------------------------",
                "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -  tram"
            })
    void refuses_words_that_the_database_cannot_look_for(String words) {
        list(Map.of("q", words)).statusCode(400).body("violations[0].field", is("q"));
    }

    @Test
    void names_of_any_script_may_be_as_long_as_they_can() {
        String longest = "\u6F22".repeat(200);
        String id = keep(Map.of("subject", longest, "author", longest));

        onlyFound(id, Map.of("source", source, "subject", longest, "author", longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "subject=Acme&source=M%FCller", "author=%ED%A0%80", "limit=1&q=%c3"})
    void refuses_what_is_not_utf8_rather_than_look_for_something_else(String query) {
        Contract.wrongCall()
                .urlEncodingEnabled(false)
                .get("/v1/articles?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("percent-encoded UTF-8"));
    }

    @Test
    void refuses_a_range_that_ends_before_it_begins() {
        list(Map.of("from", "2026-03-01", "to", "2026-03-01")).statusCode(400).body("violations[0].field", is("to"));
    }

    @Test
    void refuses_the_cursor_of_another_order() {
        keep(Map.of());
        keep(Map.of());
        String next =
                list(Map.of("source", source, "limit", 1)).extract().jsonPath().getString("next");

        list(Map.of("sort", "publishedAt", "cursor", next)).statusCode(400).body("violations[0].field", is("cursor"));
    }

    @Test
    void page_that_was_read_before_is_not_sent_again() {
        keep(Map.of());
        String tag = list(Map.of("source", source)).statusCode(200).extract().header("ETag");

        Contract.call()
                .queryParam("source", source)
                .header("If-None-Match", tag)
                .get("/v1/articles")
                .then()
                .statusCode(304);
        keep(Map.of("publishedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        Contract.call()
                .queryParam("source", source)
                .header("If-None-Match", tag)
                .get("/v1/articles")
                .then()
                .statusCode(200);
    }

    private String keep(Map<String, Object> fields) {
        Map<String, Object> submission = Submissions.freshWith("source", source);
        submission.put("externalId", UUID.randomUUID().toString());
        submission.putAll(fields);
        return post(submission).then().statusCode(201).extract().jsonPath().getString("id");
    }

    private static String subjectId(String article) {
        return Contract.call().get("/v1/articles/" + article).jsonPath().getString("subject.id");
    }

    private static void onlyFound(String id, Map<String, Object> conditions) {
        list(conditions).statusCode(200).body("items.id", is(List.of(id)));
    }

    private static ValidatableResponse list(Map<String, Object> conditions) {
        return Contract.call().queryParams(conditions).get("/v1/articles").then();
    }
}
