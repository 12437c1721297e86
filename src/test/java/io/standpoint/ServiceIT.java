package io.standpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.standpoint.database.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as a process: started, stopped, killed. */
class ServiceIT {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final List<ServiceProcess> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stopAll() {
        started.forEach(ServiceProcess::close);
    }

    @Test
    void killed_alone_and_started_again_it_adopts_its_database_and_has_every_article() throws IOException {
        ServiceProcess first = start(Map.of()).untilReady();
        List<String> ids = post(first, 5);
        first.kill();
        ProcessHandle database = first.postmaster();
        assertThat(database.isAlive()).isTrue();

        ServiceProcess second = start(Map.of()).untilReady();

        assertThat(second.output()).contains("Adopted the PostgreSQL");
        assertThat(second.postmaster()).isEqualTo(database);
        assertAllThere(second, ids);
        second.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !database.isAlive());
    }

    @Test
    void has_the_measures_of_the_queue_before_the_first_article() throws IOException {
        ServiceProcess service = start(Map.of()).untilReady();

        assertThat(service.get("/q/metrics").body())
                .contains("standpoint_queue_windows ", "standpoint_paragraphs_total{stance=\"critical\"");
    }

    @Test
    void killed_with_its_database_and_started_again_it_has_every_article() throws IOException {
        ServiceProcess first = start(Map.of()).untilReady();
        List<String> ids = post(first, 5);
        first.killWithDatabase();

        ServiceProcess second = start(Map.of()).untilReady();

        assertAllThere(second, ids);
    }

    @Test
    void stopped_it_stops_its_database_and_refuses_a_second_of_its_kind_before() throws IOException {
        ServiceProcess first = start(Map.of()).untilReady();
        ProcessHandle database = first.postmaster();

        ServiceProcess second = start(Map.of());
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.output()).contains("Another Standpoint").doesNotContain("\tat ");
        assertThat(first.status("/q/health/ready")).isEqualTo(200);

        first.stop();
        assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
        await().atMost(Duration.ofSeconds(30)).until(() -> !database.isAlive());
    }

    @Test
    void damaged_model_leaves_it_alive_but_not_ready() throws IOException {
        Path model = Files.writeString(folder.resolve("model.zip"), "PK, but no model", UTF_8);

        ServiceProcess service =
                start(Map.of("STANDPOINT_MODEL_FILE", model.toString())).untilAnswers("/q/health/live");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get("/q/health/ready").body().contains("cannot be used"));

        assertThat(service.status("/q/health/ready")).isEqualTo(503);
        assertThat(service.output()).contains("model.zip cannot be used");
        assertThat(service.post("/v1/articles", article(1)).statusCode()).isEqualTo(503);
    }

    @Test
    void uses_a_database_of_the_operators_where_one_is_configured() throws IOException {
        try (EmbeddedPostgres operators = EmbeddedPostgres.start(folder.resolve("own"), TestDatabase.PROGRAMS)) {
            Map<String, String> properties = operators.properties();
            ServiceProcess service = start(Map.of(
                            "QUARKUS_DATASOURCE_JDBC_URL", properties.get("quarkus.datasource.jdbc.url"),
                            "QUARKUS_DATASOURCE_USERNAME", properties.get("quarkus.datasource.username"),
                            "QUARKUS_DATASOURCE_PASSWORD", properties.get("quarkus.datasource.password")))
                    .untilReady();

            assertAllThere(service, post(service, 1));
            assertThat(folder.resolve("data")).doesNotExist();
            service.stop();
        }
    }

    @Test
    void log_does_not_repeat_what_articles_say() throws IOException {
        ServiceProcess service = start(Map.of()).untilReady();

        post(service, 1);
        service.post("/v1/articles", "{\"text\": \"Criticised 1 \\u0000\", \"html\": \"Criticised 1\"}");

        assertThat(service.output()).doesNotContain("Criticised 1");
        assertThat(folder.resolve("data/postgres/postgres.log")).content(UTF_8).doesNotContain("Criticised 1");
    }

    private ServiceProcess start(Map<String, String> environment) throws IOException {
        ServiceProcess service = ServiceProcess.start(folder, environment);
        started.add(service);
        return service;
    }

    private static List<String> post(ServiceProcess service, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            HttpResponse<String> answer = service.post("/v1/articles", article(i));
            assertThat(answer.statusCode()).isEqualTo(201);
            Matcher id = ID.matcher(answer.body());
            assertThat(id.find()).isTrue();
            ids.add(id.group(1));
        }
        return ids;
    }

    private static String article(int number) {
        return "{\"text\": \"Criticised " + number + " times, Acme went on.\", \"subject\": \"Acme\"}";
    }

    private static void assertAllThere(ServiceProcess service, List<String> ids) {
        assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(service.status("/v1/articles/" + id))
                .isEqualTo(200));
    }
}
