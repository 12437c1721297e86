package io.standpoint.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(StreamsTest.Impatient.class)
class StreamsTest {

    /** Its body is waited for. */
    private static final String UNFINISHED =
            "POST /v1/articles HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n";

    private static final String MANY = "SELECT repeat('x', 1000) FROM generate_series(1, 200000)";

    @Inject
    RequestObserver requests;

    @TestHTTPResource("/test/stream")
    URL url;

    @Test
    void outlasts_the_time_limit_of_requests() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(request("SELECT pg_sleep(2)::text || 'done'"), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("done\n");
    }

    @Test
    void reads_and_changes_nothing() {
        RestAssured.given()
                .queryParam("sql", "INSERT INTO subject SELECT gen_random_uuid(), 'x', 'x', now() RETURNING name")
                .get("/test/stream")
                .then()
                .statusCode(500);
    }

    @Test
    void failure_before_the_first_line_is_a_problem() {
        RestAssured.given()
                .queryParam("sql", "SELECT 1 / 0")
                .get("/test/stream")
                .then()
                .statusCode(500)
                .contentType("application/problem+json");
    }

    @RepeatedTest(20)
    void failure_in_the_midst_breaks_off_rather_than_ends() {
        String failing = "SELECT repeat('x', 1000) || 1 / (n - 1000) FROM generate_series(1, 2000) n";

        assertThatThrownBy(
                        () -> HttpClient.newHttpClient().send(request(failing), HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);

        await().until(() -> !requests.active());
    }

    @Test
    void client_that_goes_ends_the_query() throws Exception {
        try (Socket client = open("SELECT pg_sleep(600)::text || 'gone'")) {
            await().until(() -> client.isConnected() && running("gone") == 1);
        }

        await().until(() -> running("gone") == 0);
    }

    @Test
    void work_gives_way_to_requests_and_not_to_streams() throws Exception {
        try (Socket stream = open("SELECT pg_sleep(600)::text || 'patient'")) {
            await().until(() -> stream.isConnected() && running("patient") == 1);
            await().until(() -> !requests.pressing());
            assertThat(requests.active()).isTrue();
        }
        try (Socket request = new Socket(url.getHost(), url.getPort())) {
            request.getOutputStream().write(UNFINISHED.getBytes(UTF_8));
            await().until(requests::pressing);
        }
        await().until(() -> !requests.pressing());
    }

    @Test
    void client_that_goes_in_the_midst_ends_it_too() throws Exception {
        try (Socket client = open(MANY)) {
            assertThat(client.getInputStream().read()).isPositive();
        }

        await().until(() -> running("repeat") == 0);
    }

    @Test
    void client_that_does_not_read_on_is_cut_off() throws Exception {
        try (Socket client = open(MANY)) {
            assertThat(client.getInputStream().read()).isPositive();
            await().until(() -> running("repeat") == 0);

            assertThat(whole(client.getInputStream())).isFalse();
        }
    }

    @Test
    void more_than_may_be_are_told_to_come_back() throws Exception {
        try (Socket first = open("SELECT pg_sleep(600)::text || 'first'");
                Socket second = open("SELECT pg_sleep(600)::text || 'second'")) {
            await().until(() -> running("first") + running("second") == 2);
            assertThat(first.isConnected() && second.isConnected()).isTrue();

            RestAssured.given()
                    .queryParam("sql", "SELECT 'third'")
                    .get("/test/stream")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .contentType("application/problem+json");
        }
        await().until(() -> running("first") + running("second") == 0);
        await().until(() -> RestAssured.given()
                        .queryParam("sql", "SELECT 'third'")
                        .get("/test/stream")
                        .statusCode()
                == 200);
    }

    /** Whether the last chunk comes, which ends an answer by HTTP. */
    private static boolean whole(InputStream in) {
        try {
            return new String(in.readAllBytes(), UTF_8).endsWith("0\r\n\r\n");
        } catch (IOException e) {
            return false;
        }
    }

    private Socket open(String sql) throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        String head = "GET " + request(sql).uri().getRawPath() + "?"
                + request(sql).uri().getRawQuery() + " HTTP/1.1\r\nHost: test\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return socket;
    }

    private HttpRequest request(String sql) {
        String query = "sql=" + URLEncoder.encode(sql, UTF_8);
        return HttpRequest.newBuilder(URI.create(url + "?" + query)).build();
    }

    private static int running(String word) {
        return Integer.parseInt(RestAssured.given()
                .queryParam("word", word)
                .get("/test/stream/running")
                .asString());
    }

    /** Little of everything, so that the limits are soon reached. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "standpoint.stream.at-once", "2",
                    "standpoint.stream.patience", "500MS",
                    "standpoint.request.time-limit", "1S");
        }
    }

    /** Streams whatever a statement selects. */
    @Path("/test/stream")
    public static class Streaming {

        private final Streams streams;
        private final EntityManager entities;

        Streaming(Streams streams, EntityManager entities) {
            this.streams = streams;
            this.entities = entities;
        }

        @GET
        @Produces("text/csv")
        public Response stream(@QueryParam("sql") String sql) {
            return Response.ok(streams.of((connection, out) -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.setFetchSize(50);
                            ResultSet rows = statement.executeQuery(sql);
                            while (rows.next()) {
                                out.write((rows.getString(1) + "\n").getBytes(UTF_8));
                            }
                        }
                    }))
                    .build();
        }

        @GET
        @Path("running")
        @Produces("text/plain")
        public String running(@QueryParam("word") String word) {
            return entities.createNativeQuery("SELECT count(*) FROM pg_stat_activity WHERE query LIKE :part"
                            + " AND pid <> pg_backend_pid() AND state <> 'idle'")
                    .setParameter("part", "%" + word + "%")
                    .getSingleResult()
                    .toString();
        }
    }
}
