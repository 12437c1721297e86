package io.standpoint.article;

import static io.standpoint.article.Names.SOURCES;
import static io.standpoint.article.Names.SUBJECTS;
import static io.standpoint.article.Names.fresh;
import static io.standpoint.article.Names.keep;
import static io.standpoint.article.Names.list;
import static io.standpoint.article.Names.pages;
import static io.standpoint.article.Names.patch;
import static io.standpoint.article.Names.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
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
class NameListTest {

    private final String mark = fresh("Zq");

    @Test
    void lists_the_newest_first_and_what_each_is() {
        String first = subject(mark + " one");
        String second = subject(mark + " two");

        list(SUBJECTS, Map.of("q", mark))
                .statusCode(200)
                .body("items.id", is(List.of(second, first)))
                .body("items[1].name", is(mark + " one"))
                .body("items[1].formerNames", is(List.of()))
                .body("items[1].confirmed", is(true))
                .body("items[1].articles", is(1))
                .body("items[1].series", nullValue())
                .body("next", nullValue());
    }

    @Test
    void sources_are_listed_as_subjects_are() {
        String id = keep(Map.of("source", mark + " Paper")).getString("source.id");

        list(SOURCES, Map.of("q", mark)).statusCode(200).body("items.id", is(List.of(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "Überland-Straße, LAND-STRASSE",
        "Οδυσσευς, ΟΔΥΣ",
        "Москва, СКВ",
        "株式会社東京, 会社",
        "Ａｃｍｅ, acm",
        "100% Acme_1\\2, % acme_1\\",
        "😀 Emoji, 😀"
    })
    void finds_part_of_a_name_in_any_spelling(String name, String part) {
        String id = subject(mark + name);

        list(SUBJECTS, Map.of("q", mark + name)).body("items.id", is(List.of(id)));
        list(SUBJECTS, Map.of("q", part)).statusCode(200).body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\"})
    void wildcards_stand_for_themselves(String wildcard) {
        subject(mark + " plain");
        String with = subject(mark + wildcard + "x");

        list(SUBJECTS, Map.of("q", mark + wildcard + "x")).body("items.id", is(List.of(with)));
        list(SUBJECTS, Map.of("q", mark.substring(0, 5) + wildcard + mark.substring(6)))
                .body("items.size()", is(0));
    }

    @Test
    void finds_by_a_former_name() {
        String id = subject(mark);
        patch(SUBJECTS, id, Map.of("name", fresh("Another"))).statusCode(200);

        list(SUBJECTS, Map.of("q", mark.toUpperCase(java.util.Locale.ROOT))).body("items.id", is(List.of(id)));
    }

    @Test
    void sorts_by_name_whatever_its_case() {
        String c = subject(mark + " c");
        String b = subject(mark + " B");
        String a = subject("“" + mark + " a”");

        list(SUBJECTS, Map.of("q", mark, "sort", "name")).body("items.id", is(List.of(a, b, c)));
    }

    @Test
    void sorts_by_articles() {
        String one = subject(mark + " one");
        String two = subject(mark + " two");
        subjectAgain(mark + " two");

        list(SUBJECTS, Map.of("q", mark, "sort", "articles"))
                .body("items.id", is(List.of(two, one)))
                .body("items.articles", is(List.of(2, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "name", "articles"})
    void pages_hold_everything_once_however_many_come_meanwhile(String sort) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(subject(mark + " " + i));
        }

        List<String> seen = pages(SUBJECTS, Map.of("q", mark, "sort", sort, "limit", 2), () -> subject(fresh(mark)));

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
    }

    @Test
    void names_whose_keys_are_many_times_as_long_are_paged_by_name_too() {
        String one = subject(mark + " " + "\uFDFA".repeat(150));
        String two = subject(mark + " " + "\uFDFA".repeat(151));

        assertThat(pages(SUBJECTS, Map.of("q", mark, "sort", "name", "limit", 1), () -> {}))
                .isEqualTo(List.of(one, two));
    }

    @Test
    void refuses_a_cursor_of_a_moment_that_no_row_has() {
        Cursor made = new Cursor("subject by createdAt", "+294277-01-01T00:00:00Z", UUID.randomUUID());

        list(SUBJECTS, Map.of("cursor", made.encode())).statusCode(400).body("violations[0].field", is("cursor"));
    }

    @Test
    void detected_subjects_stay_out_until_they_are_confirmed() {
        String id = detected();

        list(SUBJECTS, Map.of("q", "Brightwater", "limit", 500)).body("items.id.contains('" + id + "')", is(false));
        list(SUBJECTS, Map.of("q", "Brightwater", "includeDetected", true, "limit", 500))
                .body("items.find { it.id == '" + id + "' }.confirmed", is(false));

        patch(SUBJECTS, id, Map.of("confirmed", true)).statusCode(200).body("confirmed", is(true));
        list(SUBJECTS, Map.of("q", "Brightwater", "limit", 500)).body("items.id", hasItem(id));

        patch(SUBJECTS, id, Map.of("confirmed", false)).statusCode(200).body("confirmed", is(false));
        String name = Names.get(SUBJECTS, id).extract().jsonPath().getString("name");
        subjectAgain(name);
        list(SUBJECTS, Map.of("q", "Brightwater", "limit", 500)).body("items.id", hasItem(id));
    }

    @Test
    void subject_is_confirmed_by_who_posts_the_same_article_and_names_it() {
        Map<String, Object> submission = Submissions.freshWith("text", text());
        submission.remove("subject");
        JsonPath view = ArticleResourceTest.post(submission).jsonPath();
        String id = view.getString("subject.id");
        patch(SUBJECTS, id, Map.of("confirmed", false)).statusCode(200);

        ArticleResourceTest.post(Submissions.with(submission, "subject", view.getString("subject.name")))
                .then()
                .statusCode(200);

        Names.get(SUBJECTS, id).body("confirmed", is(true));
    }

    @Test
    void series_counts_by_month_in_the_time_zone_given() {
        String id = keep(subjectOn("2026-02-28T22:30:00Z")).getString("subject.id");
        keep(subjectOn("2026-01-15"));
        keep(subjectOn("2026-01-16"));
        Map<String, Object> undated = new HashMap<>(subjectOn(null));
        undated.remove("publishedAt");
        JsonPath article = keep(undated);

        list(SUBJECTS, Map.of("q", mark, "include", "series"))
                .statusCode(200)
                .body("items.id", is(List.of(id)))
                .body("items[0].series.period", is(List.of("2026-01", "2026-02")))
                .body("items[0].series.articles", is(List.of(2, 1)))
                .body("items[0].series.paragraphs", is(List.of(4, 2)))
                .body("items[0].series[1].supportive", is(article.getInt("summary.supportive")))
                .body("items[0].series[1].critical", is(article.getInt("summary.critical")))
                .body("items[0].series[1].undecided", is(article.getInt("summary.undecided")))
                .body("items[0].series[1].net", is(article.getFloat("summary.net")))
                .body("items[0].undated", is(1));
        for (String east : List.of("Europe/Helsinki", "+02:00", "UTC+01:30")) {
            list(SUBJECTS, Map.of("q", mark, "include", "series", "timeZone", east))
                    .body("items[0].series.period", is(List.of("2026-01", "2026-03")));
        }
        list(SUBJECTS, Map.of("q", mark, "include", "series", "timeZone", "-02:00"))
                .body("items[0].series.period", is(List.of("2026-01", "2026-02")));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 501",
        "limit, x",
        "sort, publishedAt",
        "include, articles",
        "includeDetected, yes",
        "timeZone, Mars/Olympus",
        "cursor, x",
        "subject, Acme",
        "q, ' '"
    })
    void refuses_a_parameter_that_it_cannot_take_and_names_it(String name, String value) {
        Contract.wrongCall()
                .queryParam(name, value)
                .get(SUBJECTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", is(name));
    }

    @Test
    void sources_know_no_detected_ones() {
        Contract.wrongCall()
                .queryParam("includeDetected", true)
                .get(SOURCES)
                .then()
                .statusCode(400)
                .body("violations[0].field", is("includeDetected"));
    }

    @Test
    void refuses_the_cursor_of_another_order_or_kind() {
        subject(mark + " 1");
        subject(mark + " 2");
        String next = list(SUBJECTS, Map.of("limit", 1)).extract().jsonPath().getString("next");

        list(SUBJECTS, Map.of("cursor", next)).statusCode(200);
        list(SUBJECTS, Map.of("cursor", next, "sort", "name"))
                .statusCode(400)
                .body("violations[0].field", is("cursor"));
        list(SOURCES, Map.of("cursor", next)).statusCode(400).body("violations[0].field", is("cursor"));
    }

    private Map<String, Object> subjectOn(String publishedAt) {
        Map<String, Object> fields = new HashMap<>(Map.of("subject", mark));
        fields.put("publishedAt", publishedAt);
        return fields;
    }

    private static void subjectAgain(String name) {
        subject(name);
    }

    private static String detected() {
        Map<String, Object> submission = Submissions.freshWith("text", text());
        submission.remove("subject");
        submission.remove("title");
        return ArticleResourceTest.post(submission).jsonPath().getString("subject.id");
    }

    /** About something with a name that no other test finds. */
    private static String text() {
        String name = "Brightwater" + java.util.UUID.randomUUID().toString().replaceAll("[^a-f]", "") + " Energy";
        return "The town council met " + name + " on Monday. Critics of " + name + " were many.\n\nNobody defended "
                + name + ", and shares of " + name + " fell.";
    }
}
