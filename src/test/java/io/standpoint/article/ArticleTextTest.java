package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and subjects of every script and shape; the language is given, because it is not what is tested. */
@ServiceTest
class ArticleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme \uD83D\uDE00 wins.\n\n\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 love Acme \uD83C\uDDEB\uD83C\uDDEE",
                "Cafe\u0301 Acme\u0308.\n\n\u0301Acme begins with a mark",
                "\u05D4\u05E2\u05D9\u05E8 \u05D1\u05D9\u05E7\u05E8\u05D4 \u05D0\u05EA Acme.\n\n\u202Bمدينة Acme\u202C",
                "市议会批评了Acme公司。\n\n市长称赞了Acme公司。\n\n居民没有意见。",
                "\uFEFFAcme.\r\n\r\n\u2028Acme\u2029\u0085again",
                "\u0001\u0007Acme\u001B[31m red\u007F.\n\nZero\u200Bwidth\u2060joined",
                "\uD835\uDD38\uD835\uDD54\uD835\uDD5E\uD835\uDD56 in mathematical letters\n\nAcme in others"
            })
    void paragraphs_of_any_script_point_back_at_the_text(String text) {
        JsonPath view = keep("text", text).jsonPath();

        assertThat(view.getString("text")).isEqualTo(text);
        int end = 0;
        for (Map<String, Object> paragraph : view.<Map<String, Object>>getList("paragraphs")) {
            int start = (int) paragraph.get("start");
            assertThat(text.substring(end, start)).doesNotContainPattern("[\\p{L}\\p{N}\\p{P}]");
            end = (int) paragraph.get("end");
            assertThat(paragraph.get("text")).isEqualTo(text.substring(start, end));
        }
        assertThat(text.substring(end)).doesNotContainPattern("[\\p{L}\\p{N}\\p{P}]");
    }

    @Test
    void one_paragraph_of_half_a_million_characters_is_judged_whole() {
        String text = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "Word" + i)
                .limit(60_000)
                .collect(Collectors.joining(" "))
                .substring(0, 499_990)
                .concat(" Acme fail");

        JsonPath view = keep("text", text).jsonPath();

        assertThat(view.getList("paragraphs")).hasSize(1);
        assertThat(view.getInt("paragraphs[0].end")).isEqualTo(500_000);
        assertThat(view.getBoolean("paragraphs[0].mentionsSubject")).isTrue();
    }

    @Test
    void five_thousand_paragraphs_are_judged_one_by_one() {
        String text = IntStream.range(0, 5_000)
                .mapToObj(i -> "Paragraph " + i + " of Acme.")
                .collect(Collectors.joining("\n\n"));

        JsonPath view = keep("text", text).jsonPath();

        assertThat(view.getList("paragraphs.index"))
                .isEqualTo(IntStream.range(0, 5_000).boxed().toList());
        assertThat(view.getString("paragraphs[4999].text")).isEqualTo("Paragraph 4999 of Acme.");
    }

    @ParameterizedTest
    @CsvSource({
        "X, X was founded in 2006., true",
        "Газпром, Критики ругают «Газпром» за цены., true",
        "ЛУКОЙЛ, Критики ругают Лукойл за цены., true",
        "央行, 批评者说央行做错了。, true",
        "حماس, انتقد كثيرون حماس., true",
        "Nowhere Ltd, It rained in Springfield., false",
        "\uD83D\uDE00, Everyone likes \uD83D\uDE00 today., true"
    })
    void subject_of_any_script_is_found_where_it_occurs(String subject, String text, boolean mentioned) {
        Map<String, Object> submission = Submissions.freshWith("text", text);
        submission.put("subject", subject);
        submission.put("language", "en");

        post(submission)
                .then()
                .statusCode(201)
                .body("subject.name", is(subject))
                .body("paragraphs[0].mentionsSubject", is(mentioned));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-27",
                "2024-02-29",
                "2026-02-27T09:30:00Z",
                "2026-02-27T09:30Z",
                "2026-02-27T09:30:00.123456789+05:45",
                "2026-02-27T00:00:00-12:00",
                "1899-12-31",
                "0001-01-02"
            })
    void dates_come_back_as_given(String date) {
        String id = keep("publishedAt", date).jsonPath().getString("id");

        Contract.call().get("/v1/articles/" + id).then().body("publishedAt", is(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-2-7",
                "26-02-27",
                "27.02.2026",
                "02/27/2026",
                "20260227",
                "2026-W09-5",
                "2026-058",
                "2026-02",
                "2026",
                "1772150400",
                "2026-02-27 09:30:00Z",
                "2026-02-27T25:00:00Z",
                "2026-02-27T09:30:60Z",
                "2026-02-27T09:30:00+19:00",
                "2026-02-27T09:30:00 Europe/Paris",
                "Fri, 27 Feb 2026 09:30:00 GMT",
                "-0044-03-15",
                "+12026-02-27",
                "0000-00-00",
                "11/1\u2026",
                "２０２６-０２-２７",
                "null"
            })
    void what_is_no_date_is_refused(String date) {
        Contract.wrongCall()
                .contentType("application/json")
                .body(Submissions.freshWith("publishedAt", date))
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("violations.field", is(List.of("publishedAt")));
    }

    private static Response keep(String field, Object value) {
        Map<String, Object> submission = Submissions.freshWith(field, value);
        submission.put("language", "en");
        Response answer = post(submission);
        answer.then().statusCode(201);
        return answer;
    }
}
