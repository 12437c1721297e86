package io.standpoint.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RequestObserverTest {

    private static final Pattern METRIC = Pattern.compile("([a-z]+);dur=([0-9]+\\.[0-9])");
    private static final Logger LOG = Logger.getLogger("io.standpoint.request");

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOG.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(lines);
    }

    @Test
    void tells_where_the_time_of_a_post_went() {
        Map<String, Double> timing =
                timing(post("/v1/articles", UUID.randomUUID().toString()));

        assertThat(timing).containsOnlyKeys("queue", "network", "database", "total");
        assertThat(timing.get("network")).isPositive();
        assertThat(timing.get("database")).isPositive();
        assertThat(timing.get("total")).isGreaterThanOrEqualTo(timing.get("network"));
    }

    @Test
    void tells_of_no_database_where_none_is_asked() {
        assertThat(timing(post("/v1/classifications", "any"))).containsOnlyKeys("queue", "network", "total");
    }

    @Test
    void gives_every_request_an_id_and_keeps_a_good_one_of_the_clients() {
        RestAssured.get("/v1/info").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        RestAssured.given()
                .header("X-Request-Id", "trace-1.a_B")
                .get("/v1/info")
                .then()
                .header("X-Request-Id", is("trace-1.a_B"));
    }

    @Test
    void observes_what_only_looks_like_monitoring() {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/q/%2e%2e/v1/info")
                .then()
                .statusCode(200)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "status=500", "\u001b[31m", "{}"})
    void does_not_repeat_an_id_that_could_forge_a_line(String id) {
        RestAssured.given()
                .header("X-Request-Id", id)
                .get("/v1/info")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void writes_a_line_with_fields_and_without_what_the_article_says() {
        String word = "Zeitgeber" + System.nanoTime();

        String id = post("/v1/articles", word).header("X-Request-Id");

        ExtLogRecord line =
                await().until(() -> lines.of(id), Optional::isPresent).orElseThrow();
        assertThat(line.getMessage()).doesNotContain(word);
        assertThat(line.getMdcCopy())
                .containsEntry("method", "POST")
                .containsEntry("route", "/v1/articles")
                .containsEntry("status", "201")
                .containsEntry("paragraphs", "2")
                .containsKeys("ms", "bytes", "networkMs", "databaseMs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles/01939f5e-7b2c-7a31-9c58-3f0a6d1e2b44", "/nowhere/secret%0Astatus=200"})
    void names_the_route_and_never_the_path(String path) {
        String id = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(path + "?q=secret")
                .header("X-Request-Id");

        ExtLogRecord line =
                await().until(() -> lines.of(id), Optional::isPresent).orElseThrow();
        assertThat(line.getMdcCopy().get("route")).isIn("/v1/articles/{id}", "none");
        assertThat(line.getMessage()).doesNotContain("secret", "01939f5e", "\n");
    }

    @Test
    void leaves_monitoring_out_of_the_log() {
        RestAssured.get("/q/health/live");
        String id = RestAssured.get("/v1/info").header("X-Request-Id");
        await().until(() -> lines.of(id), Optional::isPresent);

        assertThat(lines.records)
                .allSatisfy(line -> assertThat(line.getMdcCopy().get("route")).doesNotStartWith("/q"));
    }

    @Test
    void measures_queue_network_and_answers() {
        post("/v1/classifications", "any");

        String metrics = RestAssured.get("/q/metrics").asString();

        assertThat(metrics)
                .contains(
                        "standpoint_queue_windows ",
                        "standpoint_queue_wait_seconds_count",
                        "standpoint_network_seconds_count",
                        "standpoint_batch_windows_count",
                        "standpoint_paragraphs_total{stance=",
                        "standpoint_paragraphs_undecided_total",
                        "standpoint_queue_refused_total",
                        "standpoint_queue_timeouts_total",
                        "standpoint_network_failures_total",
                        "standpoint_requests_active",
                        "standpoint_requests_refused_total",
                        "standpoint_requests_slow_total",
                        "http_server_requests_seconds_count");
    }

    private static Response post(String path, String word) {
        Response answer = Contract.call()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Acme failed " + word + ".\n\nAcme is praised.", "subject", "Acme"))
                .post(path);
        assertThat(answer.statusCode()).isIn(200, 201);
        return answer;
    }

    private static Map<String, Double> timing(Response answer) {
        Map<String, Double> timing = new HashMap<>();
        for (String part : answer.header("Server-Timing").split(", ", -1)) {
            Matcher metric = METRIC.matcher(part);
            assertThat(metric.matches()).as(part).isTrue();
            timing.put(metric.group(1), Double.valueOf(metric.group(2)));
        }
        return timing;
    }

    private static final class Lines extends Handler {

        private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

        Optional<ExtLogRecord> of(String id) {
            return records.stream()
                    .filter(line -> line.getMdcCopy().get("requestId").equals(id))
                    .findFirst();
        }

        @Override
        public void publish(LogRecord line) {
            records.add((ExtLogRecord) line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
