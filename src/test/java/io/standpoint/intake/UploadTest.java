package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent is kept whole, or not at all. */
@ServiceTest
class UploadTest {

    private static final Map<String, String> GZIP = Map.of("Content-Encoding", "gzip");

    @Inject
    DataSource database;

    private final Archive archive = new Archive();

    @Test
    void gzip_of_several_members_is_read_whole() throws IOException {
        byte[] lines = archive.lines(10);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(Archive.gzip(Arrays.copyOf(lines, 500)));
        members.write(Archive.gzip(Arrays.copyOfRange(lines, 500, lines.length)));

        Response accepted = Archive.send(members.toByteArray(), GZIP);

        accepted.then().statusCode(202).body("bytes", is(lines.length));
        assertThat(Archive.counts(Archive.untilCompleted(accepted.path("id")))).startsWith(10, 10, 10);
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
