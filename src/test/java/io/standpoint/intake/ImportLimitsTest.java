package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds before anybody works at imports: here nobody does. */
@ServiceTest
@TestProfile(ImportLimitsTest.Little.class)
class ImportLimitsTest {

    private static final int MOST_BYTES = 100 << 10;
    private static final int CONTENT_LENGTH = 1_000;

    private final Archive archive = new Archive();

    @Test
    void announced_body_over_the_limit_is_refused() {
        Contract.wrongCall()
                .contentType(Archive.LINES)
                .body(new byte[MOST_BYTES + 1])
                .post("/v1/imports")
                .then()
                .statusCode(413)
                .body("detail", is("The import is larger than the service takes; send it in parts."));
    }

    @Test
    void unannounced_body_over_the_limit_is_refused() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/v1/imports"))
                                .header("Content-Type", Archive.LINES)
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                        "x".repeat(2 * MOST_BYTES).getBytes(UTF_8))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most " + MOST_BYTES + " bytes as sent");
    }

    @Test
    void what_unpacks_to_more_than_the_limit_is_refused() {
        Archive.send(Archive.gzip(new byte[300 << 10]), Map.of("Content-Encoding", "gzip"))
                .then()
                .statusCode(413)
                .body("detail", containsString("bytes as unpacked"));
    }

    @Test
    void more_lines_than_may_be_are_refused() {
        Archive.send("x\n".repeat(101).getBytes(UTF_8))
                .then()
                .statusCode(413)
                .body("detail", containsString("100 lines"));
    }

    @Test
    void more_uploads_than_may_be_are_told_to_come_back() throws Exception {
        try (Socket first = begin()) {
            await().until(() ->
                    first.isConnected() && Archive.send(archive.lines(1)).statusCode() == 503);

            Archive.send(archive.lines(1)).then().statusCode(503).header("Retry-After", "5");
        }
        await().until(() -> Archive.send(archive.lines(1)).statusCode() == 202);
    }

    @Test
    void upload_may_take_longer_than_requests_may() throws Exception {
        try (Socket slow = begin()) {
            byte[] rest = archive.lines(1);
            for (int i = 0; i < rest.length; i++) {
                slow.getOutputStream().write(rest, i, 1);
                slow.getOutputStream().flush();
                // A second and more in all
                await().pollDelay(Duration.ofMillis(10)).until(() -> true);
            }
            slow.getOutputStream()
                    .write("\n".repeat(CONTENT_LENGTH - rest.length).getBytes(UTF_8));
            slow.getOutputStream().flush();

            assertThat(new BufferedReader(new InputStreamReader(slow.getInputStream(), UTF_8)).readLine())
                    .isEqualTo("HTTP/1.1 202 Accepted");
        }
    }

    @Test
    void upload_that_sends_nothing_is_cut_off() throws Exception {
        try (Socket silent = begin()) {
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
        await().until(() -> Archive.send(archive.lines(1)).statusCode() == 202);
    }

    @Test
    void cancelled_import_stays_cancelled() {
        String id = Archive.accepted(archive.lines(50));
        assertThat(Archive.look(id).getString("state")).isEqualTo("running");

        Contract.call().delete("/v1/imports/" + id).then().statusCode(204);
        Contract.call().delete("/v1/imports/" + id).then().statusCode(204);

        Contract.call()
                .get("/v1/imports/" + id)
                .then()
                .body("state", is("cancelled"))
                .body("linesTotal", is(50))
                .body("linesRead", is(0))
                .body("rate", nullValue());
        Contract.call().post("/v1/imports/" + id + "/retries").then().statusCode(409);
    }

    @Test
    void listeners_hear_of_a_cancellation_and_more_than_may_be_are_told_to_come_back() throws Exception {
        String id = Archive.accepted(archive.lines(50));
        CompletableFuture<HttpResponse<Stream<String>>> listener = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(uri("/v1/imports/" + id + "/events"))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(listener.get().statusCode()).isEqualTo(200);

        Contract.call()
                .get("/v1/imports/" + id + "/events")
                .then()
                .statusCode(503)
                .header("Retry-After", "1");

        Contract.call().delete("/v1/imports/" + id).then().statusCode(204);
        assertThat(listener.get().body().filter(line -> line.startsWith("event: ")))
                .startsWith("event: progress")
                .endsWith("event: cancelled");
    }

    private static Socket begin() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(("POST /v1/imports HTTP/1.1\r\nHost: test\r\nContent-Type: application/x-ndjson\r\n"
                                + "Content-Length: " + CONTENT_LENGTH + "\r\n\r\n")
                        .getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    /** Little of everything, and nobody who works. */
    public static class Little implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "standpoint.imports.workers", "0",
                    "standpoint.imports.uploads-at-once", "1",
                    "standpoint.imports.max-size", "100K",
                    "standpoint.imports.max-unpacked", "200K",
                    "standpoint.imports.max-lines", "100",
                    "standpoint.stream.listeners", "1",
                    "standpoint.request.time-limit", "1S",
                    "quarkus.http.read-timeout", "2S");
        }
    }
}
