package io.standpoint.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.TestDatabase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that can take little: what it answers when there is more. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OverloadTest.Small.class)
@ExtendWith(ServiceTest.Ready.class)
class OverloadTest {

    private static final int AT_ONCE = 3;

    /** Room for one window, a few requests and not much time. */
    public static final class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "standpoint.queue.capacity", "1",
                    "standpoint.request.at-once", Integer.toString(AT_ONCE),
                    "standpoint.request.time-limit", "3S");
        }
    }

    @Inject
    DataSource pool;

    @Test
    void refuses_with_the_time_to_come_back_while_the_queue_is_full_and_stays_healthy() {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> large = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                classify("Acme failed again and again.\n\n".repeat(4_000));
            }
        });

        Response refused = await().atMost(Duration.ofMinutes(1))
                .until(() -> classify("Acme failed."), answer -> answer.statusCode() == 503);
        RestAssured.get("/q/health/live").then().statusCode(200);
        enough.set(true);
        large.join();

        refused.then().body("type", is("urn:standpoint:problem:queue-full"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void ends_a_request_that_waits_for_the_database_too_long() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE article IN ACCESS EXCLUSIVE MODE");
                Contract.call()
                        .contentType(ContentType.JSON)
                        .body(Map.of("text", "Acme failed.", "subject", "Acme"))
                        .post("/v1/articles")
                        .then()
                        .statusCode(504)
                        .contentType("application/problem+json")
                        .body("type", is("urn:standpoint:problem:time-limit"));
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void ends_a_request_whose_body_does_not_come() throws IOException {
        try (Socket slow = startOfPost()) {
            assertThat(new String(slow.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 504 ")
                    .contains("urn:standpoint:problem:time-limit");
        }
    }

    @Test
    void refuses_more_requests_at_once_than_it_has_threads_for_and_stays_healthy() throws IOException {
        Socket[] slow = new Socket[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            slow[i] = startOfPost();
        }
        await().until(() -> RestAssured.get("/q/metrics").asString().contains("standpoint_requests_active 3.0"));

        Response refused = Contract.call().get("/v1/articles/01939f5e-7b2c-7a31-9c58-3f0a6d1e2b44");
        RestAssured.get("/q/health/ready").then().statusCode(200);

        refused.then().statusCode(503).body("type", is("urn:standpoint:problem:queue-full"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        for (Socket socket : slow) {
            socket.close();
        }
        await().until(() -> RestAssured.get("/q/metrics").asString().contains("standpoint_requests_active 0.0"));
        assertThat(classify("Acme failed.").statusCode()).isEqualTo(200);
    }

    private static Response classify(String text) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("text", text, "subject", "Acme"))
                .post("/v1/classifications");
    }

    /** More than is read before a resource is chosen, and less than was announced. */
    private static Socket startOfPost() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(60_000);
        String request =
                """
                POST /v1/classifications HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 100000

                {"text": "%s"""
                        .replace("\n", "\r\n")
                        .formatted("Acme failed. ".repeat(2_000));
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }
}
