package io.standpoint.article;

import static io.standpoint.article.ArticleResourceTest.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ArticleInputTest {

    static Stream<Arguments> atTheLimit() {
        return Stream.of(
                Arguments.of("title", "t".repeat(1_000)),
                Arguments.of("text", "a".repeat(500_000)),
                Arguments.of("text", "a\n\n".repeat(5_000)),
                Arguments.of("subject", "s".repeat(200)),
                Arguments.of("aliases", Collections.nCopies(50, "a".repeat(200))),
                Arguments.of("source", "s".repeat(200)),
                Arguments.of("author", "a".repeat(200)),
                Arguments.of("url", "u".repeat(2_000)),
                Arguments.of("externalId", "e".repeat(200)),
                Arguments.of("publishedAt", "0001-01-02"),
                Arguments.of(
                        "publishedAt",
                        Instant.now()
                                .plus(47, ChronoUnit.HOURS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()));
    }

    @ParameterizedTest
    @MethodSource("atTheLimit")
    void accepts_what_is_just_within_a_limit(String field, Object value) {
        post(Submissions.freshWith(field, value)).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("title", "t".repeat(1_001), "title"),
                Arguments.of("text", "a".repeat(500_001), "text"),
                Arguments.of("text", "a\n\n".repeat(5_001), "text"),
                Arguments.of("text", "", "text"),
                Arguments.of("text", " \n\u00A0\u2003 \n", "text"),
                Arguments.of("text", null, "text"),
                Arguments.of("text", "a\0b", "text"),
                Arguments.of("text", List.of("a"), "text"),
                Arguments.of("title", 5, "title"),
                Arguments.of("title", true, "title"),
                Arguments.of("subject", "s".repeat(201), "subject"),
                Arguments.of("subject", " \u00A0", "subject"),
                Arguments.of("aliases", Collections.nCopies(51, "a"), "aliases"),
                Arguments.of("aliases", Arrays.asList("a", null), "aliases[1]"),
                Arguments.of("aliases", List.of("a", "b", "c".repeat(201)), "aliases[2]"),
                Arguments.of("aliases", "the company", "aliases"),
                Arguments.of("source", "", "source"),
                Arguments.of("author", "a".repeat(201), "author"),
                Arguments.of("url", "u".repeat(2_001), "url"),
                Arguments.of("externalId", "e".repeat(201), "externalId"),
                Arguments.of("language", "English!", "language"),
                Arguments.of("publishedAt", "yesterday", "publishedAt"),
                Arguments.of("publishedAt", "2026-02-30", "publishedAt"),
                Arguments.of("publishedAt", "2026-02-27T09:30:00", "publishedAt"),
                Arguments.of("publishedAt", "0000-01-01", "publishedAt"),
                Arguments.of(
                        "publishedAt", Instant.now().plus(49, ChronoUnit.HOURS).toString(), "publishedAt"),
                Arguments.of("html", "<p>Acme</p>", "html"),
                Arguments.of("Title", "wrong case", "Title"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses_and_names_the_field(String field, Object value, String path) {
        send(Submissions.freshWith(field, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "a\\u0000"})
    void refuses_text_that_utf8_or_the_database_cannot_hold(String escaped) {
        send("{\"text\": \"" + escaped + "\", \"subject\": \"Acme\"}")
                .statusCode(400)
                .body("violations[0].field", is("text"));
    }

    @Test
    void names_every_violation() {
        send("{\"text\": \" \", \"title\": \"" + "t".repeat(1_001) + "\", \"url\": \"\"}")
                .statusCode(400)
                .body("violations.field", is(List.of("text", "title", "url")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"text\": \"a\"",
                "{\"text\": \"a\"} {}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{text: 1}",
                "<article/>"
            })
    void refuses_what_is_not_one_json_object(String body) {
        send(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("urn:standpoint:problem:invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\": NaN}", "/* no */ {}"})
    void speaks_of_the_body_and_not_of_the_library_that_reads_it(String body) {
        send(body).statusCode(400).body("detail", not(containsStringIgnoringCase("feature")));
    }

    @Test
    void refuses_a_body_that_is_not_utf8() {
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .body(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, '"', '}'})
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void refuses_a_language_that_the_model_does_not_know() {
        post(Submissions.freshWith("language", "fi"))
                .then()
                .statusCode(422)
                .body("violations[0].field", is("language"));
    }

    private static ValidatableResponse send(Object body) {
        return Contract.wrongCall()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/articles")
                .then();
    }
}
