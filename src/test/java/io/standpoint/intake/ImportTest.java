package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@ServiceTest
class ImportTest {

    private final Archive archive = new Archive();

    @Test
    void every_line_becomes_an_article() {
        byte[] lines = archive.lines(100);
        Response accepted = Archive.send(lines);
        String id = accepted.path("id");
        accepted.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/imports/" + id))
                .body("linesTotal", is(100))
                .body("bytes", is(lines.length));

        JsonPath done = Archive.untilCompleted(id);

        assertThat(Archive.counts(done)).containsExactly(100, 100, 100, 200, 0, 0, 0);
        assertThat(done.getString("finishedAt")).isNotNull();
        assertThat(archive.kept()).isEqualTo(100);
    }

    @Test
    void article_is_the_one_that_a_post_would_have_made() {
        Archive.worked(archive.line(1).getBytes(UTF_8));

        Contract.call()
                .contentType(ContentType.JSON)
                .body(archive.article(1))
                .post("/v1/articles")
                .then()
                .statusCode(200);
    }

    @Test
    void articles_kept_before_are_counted_as_duplicates() {
        Archive.worked(archive.lines(40));

        assertThat(Archive.counts(Archive.worked(archive.lines(50)))).containsExactly(50, 50, 10, 20, 40, 0, 0);
        assertThat(archive.kept()).isEqualTo(50);
    }

    @Test
    void line_with_several_subjects_becomes_an_article_for_each() {
        Map<String, Object> line = archive.articleWith(1, "subjects", List.of("Acme", "The mayor"));
        line.remove("subject");

        JsonPath done = Archive.worked(Archive.json(line).getBytes(UTF_8));

        assertThat(Archive.counts(done)).containsExactly(1, 1, 2, 4, 0, 0, 0);
        assertThat(archive.kept()).isEqualTo(2);
    }

    @Test
    void bad_line_is_reported_under_its_number_and_stops_no_other() {
        String lines = archive.line(1) + "\n\nno JSON\n" + archive.line(2) + "\n";

        JsonPath done = Archive.worked(lines.getBytes(UTF_8));

        assertThat(Archive.counts(done)).containsExactly(3, 3, 2, 4, 0, 0, 1);
        JsonPath errors = Archive.errors(done.getString("id"));
        assertThat(errors.getList("items.line")).containsExactly(3);
        assertThat(errors.getString("items[0].kind")).isEqualTo("invalid");
        assertThat(errors.getString("items[0].detail")).startsWith("The line is not well-formed JSON");
    }

    @Test
    void unreadable_date_is_left_out_with_a_warning() {
        JsonPath done = Archive.worked(
                Archive.json(archive.articleWith(1, "publishedAt", "Feb 30th")).getBytes(UTF_8));

        assertThat(Archive.counts(done)).containsExactly(1, 1, 1, 2, 0, 1, 0);
        JsonPath errors = Archive.errors(done.getString("id"));
        assertThat(errors.getString("items[0].kind")).isEqualTo("warning");
        assertThat(errors.getString("items[0].violations[0].field")).isEqualTo("publishedAt");
        RestAssured.given()
                .queryParam("source", archive.source)
                .get("/v1/articles")
                .then()
                .body("items[0].publishedAt", nullValue());
    }

    @Test
    void conflict_names_the_article_in_the_way() {
        Archive.worked(archive.lines(1));
        byte[] other = Archive.json(archive.articleWith(1, "title", "Another")).getBytes(UTF_8);

        JsonPath done = Archive.worked(other);

        assertThat(Archive.counts(done)).containsExactly(1, 1, 0, 0, 0, 0, 1);
        JsonPath error = Archive.errors(done.getString("id"));
        assertThat(error.getString("items[0].type")).isEqualTo("urn:standpoint:problem:article-conflict");
        RestAssured.get("/v1/articles/" + error.getString("items[0].articleId"))
                .then()
                .statusCode(200)
                .body("title", is("Report 1"));
    }

    @Test
    void errors_come_in_pages_and_by_kind() {
        String line = Archive.json(archive.articleWith(1, "publishedAt", "never"));
        String id = Archive.worked(("1\n".repeat(4) + line + "\n" + "2\n".repeat(4)).getBytes(UTF_8))
                .getString("id");

        JsonPath first = page(id, Map.of("limit", "3", "kind", "invalid"));
        JsonPath second = page(id, Map.of("limit", "3", "kind", "invalid", "cursor", first.getString("next")));
        JsonPath third = page(id, Map.of("limit", "3", "kind", "invalid", "cursor", second.getString("next")));

        assertThat(first.getList("items.line")).containsExactly(1, 2, 3);
        assertThat(second.getList("items.line")).containsExactly(4, 6, 7);
        assertThat(third.getList("items.line")).containsExactly(8, 9);
        assertThat(third.getString("next")).isNull();
        assertThat(page(id, Map.of("kind", "warning")).getList("items.line")).containsExactly(5);
        assertThat(page(id, Map.of("kind", "failed")).getList("items.line")).isEmpty();
    }

    private static JsonPath page(String id, Map<String, String> parameters) {
        return Contract.call()
                .queryParams(parameters)
                .get("/v1/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void lists_the_latest_first_in_pages() {
        String first = Archive.accepted(archive.lines(1));
        String second = Archive.accepted(archive.lines(2));

        JsonPath page = list(Map.of("limit", "1"));
        assertThat(page.getList("items.id")).containsExactly(second);
        assertThat(list(Map.of("limit", "1", "cursor", page.getString("next"))).getList("items.id"))
                .containsExactly(first);
    }

    private static JsonPath list(Map<String, String> parameters) {
        return Contract.call()
                .queryParams(parameters)
                .get("/v1/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void completed_import_cannot_be_cancelled() {
        String id = Archive.worked(archive.lines(1)).getString("id");

        Contract.call()
                .delete("/v1/imports/" + id)
                .then()
                .statusCode(409)
                .body("type", is("urn:standpoint:problem:import-finished"));
    }

    @Test
    void what_is_not_there_is_404() {
        String path = "/v1/imports/" + UUID.randomUUID();

        Contract.call().get(path).then().statusCode(404);
        Contract.call().delete(path).then().statusCode(404);
        Contract.call().get(path + "/errors").then().statusCode(404);
        Contract.call().get(path + "/events").then().statusCode(404);
        Contract.call().post(path + "/retries").then().statusCode(404);
    }

    @Test
    void events_tell_of_progress_and_at_last_of_the_end() throws Exception {
        String id = Archive.accepted(archive.lines(3_000));

        List<String> lines = events(id);

        List<String> names = lines.stream()
                .filter(line -> line.startsWith("event: "))
                .map(line -> line.substring("event: ".length()))
                .collect(Collectors.toList());
        assertThat(names).endsWith("completed").hasSizeGreaterThan(1);
        assertThat(names.subList(0, names.size() - 1)).containsOnly("progress");
        assertThat(lines.get(lines.size() - 2)).contains("\"linesRead\":3000", "\"state\":\"completed\"");
        assertThat(events(id)).hasSize(3).startsWith("event: completed");
    }

    private static List<String> events(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/imports/" + id + "/events"))
                .build();
        HttpResponse<java.util.stream.Stream<String>> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return answer.body().toList();
    }

    @Test
    void is_measured() {
        Archive.worked(archive.lines(3));

        assertThat(RestAssured.get("/q/metrics").asString())
                .contains(
                        "standpoint_import_lines_total",
                        "standpoint_import_articles_total",
                        "standpoint_import_paragraphs_total",
                        "standpoint_import_duplicates_total",
                        "standpoint_import_retries_total",
                        "standpoint_import_errors_total{kind=\"invalid\"",
                        "standpoint_import_chunks_waiting");
    }
}
