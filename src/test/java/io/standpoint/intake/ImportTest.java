package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ImportTest {

    private static final Map<String, String> GZIP = Map.of("Content-Encoding", "gzip");

    @Inject
    DataSource database;

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

        assertThat(counts(done)).containsExactly(100, 100, 100, 200, 0, 0, 0);
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
    void gzip_of_several_members_is_read_whole() throws IOException {
        byte[] lines = archive.lines(10);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(Archive.gzip(Arrays.copyOf(lines, 500)));
        members.write(Archive.gzip(Arrays.copyOfRange(lines, 500, lines.length)));

        Response accepted = Archive.send(members.toByteArray(), GZIP);

        accepted.then().statusCode(202).body("bytes", is(lines.length));
        assertThat(counts(Archive.untilCompleted(accepted.path("id")))).startsWith(10, 10, 10);
    }

    @Test
    void articles_kept_before_are_counted_as_duplicates() {
        Archive.worked(archive.lines(40));

        assertThat(counts(Archive.worked(archive.lines(50)))).containsExactly(50, 50, 10, 20, 40, 0, 0);
        assertThat(archive.kept()).isEqualTo(50);
    }

    @Test
    void bad_line_is_reported_under_its_number_and_stops_no_other() {
        String lines = archive.line(1) + "\n\nno JSON\n" + archive.line(2) + "\n";

        JsonPath done = Archive.worked(lines.getBytes(UTF_8));

        assertThat(counts(done)).containsExactly(3, 3, 2, 4, 0, 0, 1);
        JsonPath errors = Archive.errors(done.getString("id"));
        assertThat(errors.getList("items.line")).containsExactly(3);
        assertThat(errors.getString("items[0].kind")).isEqualTo("invalid");
        assertThat(errors.getString("items[0].detail")).startsWith("The line is not well-formed JSON");
    }

    @Test
    void unreadable_date_is_left_out_with_a_warning() {
        JsonPath done = Archive.worked(
                Archive.json(archive.articleWith(1, "publishedAt", "Feb 30th")).getBytes(UTF_8));

        assertThat(counts(done)).containsExactly(1, 1, 1, 2, 0, 1, 0);
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

        assertThat(counts(done)).containsExactly(1, 1, 0, 0, 0, 0, 1);
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

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\n\t\n", "\ufeff"})
    void nothing_to_import_is_refused(String body) throws SQLException {
        int before = imports();

        Contract.wrongCall()
                .contentType(Archive.LINES)
                .body(body.getBytes(UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", is("The body must hold at least one line."));

        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void truncated_gzip_leaves_nothing_behind() throws SQLException {
        byte[] whole = Archive.gzip(archive.lines(500));
        int before = imports();

        Archive.send(Arrays.copyOf(whole, whole.length - 5), GZIP).then().statusCode(400);
        Archive.send(archive.lines(2), GZIP).then().statusCode(400);

        assertThat(imports()).isEqualTo(before);
        assertThat(archive.kept()).isZero();
    }

    @Test
    void upload_that_breaks_off_leaves_nothing_behind() throws Exception {
        int before = imports();
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST /v1/imports HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-ndjson\r\n"
                                    + "Content-Length: 1000000\r\n\r\n" + archive.line(1) + "\n")
                            .getBytes(UTF_8));
            client.getOutputStream().flush();
            await().until(() -> uploads() == 1);
        }
        await().until(() -> uploads() == 0);

        assertThat(imports()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip"})
    void unknown_coding_is_refused(String coding) {
        Contract.wrongCall()
                .contentType(Archive.LINES)
                .header("Content-Encoding", coding)
                .body(archive.lines(1))
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .body(
                        "detail",
                        is("Send the body as application/x-ndjson, either plain or with Content-Encoding: gzip."));
    }

    @Test
    void other_media_type_is_refused() {
        Contract.wrongCall()
                .contentType(ContentType.JSON)
                .body(archive.lines(1))
                .post("/v1/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void same_key_and_lines_are_one_import() throws SQLException {
        String key = UUID.randomUUID().toString();
        Response first = Archive.send(archive.lines(3), Map.of("Idempotency-Key", key));
        int before = imports();

        Response again = Archive.send(
                Archive.gzip(archive.lines(3)), Map.of("Idempotency-Key", key, "Content-Encoding", "gzip"));

        again.then()
                .statusCode(202)
                .header("Location", first.header("Location"))
                .body("id", is(first.<String>path("id")));
        assertThat(imports()).isEqualTo(before);
        Archive.send(archive.lines(4), Map.of("Idempotency-Key", key)).then().statusCode(422);
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void key_is_free_again_after_an_upload_that_failed() {
        String key = UUID.randomUUID().toString();
        byte[] whole = Archive.gzip(archive.lines(3));
        Map<String, String> headers = Map.of("Idempotency-Key", key, "Content-Encoding", "gzip");
        Archive.send(Arrays.copyOf(whole, whole.length - 5), headers).then().statusCode(400);

        Archive.send(whole, headers).then().statusCode(202);
    }

    @Test
    void key_that_is_none_is_refused() {
        Contract.wrongCall()
                .contentType(Archive.LINES)
                .header("Idempotency-Key", "two words")
                .body(archive.lines(1))
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("Idempotency-Key"));
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
        String id = Archive.accepted(archive.lines(200));

        List<String> lines = events(id);

        List<String> names = lines.stream()
                .filter(line -> line.startsWith("event: "))
                .map(line -> line.substring("event: ".length()))
                .collect(Collectors.toList());
        assertThat(names).endsWith("completed").hasSizeGreaterThan(1);
        assertThat(names.subList(0, names.size() - 1)).containsOnly("progress");
        assertThat(lines.get(lines.size() - 2)).contains("\"linesRead\":200", "\"state\":\"completed\"");
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

    private static List<Integer> counts(JsonPath view) {
        return List.of(
                view.getInt("linesTotal"),
                view.getInt("linesRead"),
                view.getInt("stored"),
                view.getInt("paragraphs"),
                view.getInt("duplicates"),
                view.getInt("warnings"),
                view.getInt("failed"));
    }

    private int imports() throws SQLException {
        return number("SELECT count(*) FROM import");
    }

    /** Transactions that have begun to write one. */
    private int uploads() throws SQLException {
        return number("SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"
                + " AND query LIKE 'INSERT INTO import%'");
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
