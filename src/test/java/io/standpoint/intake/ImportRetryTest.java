package io.standpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is made to fail on certain articles, by a trigger. */
@ServiceTest
@TestProfile(ImportRetryTest.Hasty.class)
class ImportRetryTest {

    @Inject
    DataSource database;

    private final Archive archive = new Archive();

    @AfterEach
    void heal() throws SQLException {
        execute("DROP TRIGGER IF EXISTS sick ON article");
    }

    @Test
    void line_that_fails_again_and_again_becomes_a_dead_letter_and_stops_no_other() throws SQLException {
        failOn("NEW.title = 'Report 40' OR NEW.title = 'Report 41'", "P0001");

        JsonPath done = Archive.worked(archive.lines(70));

        assertThat(done.getInt("stored")).isEqualTo(68);
        assertThat(done.getInt("failed")).isEqualTo(2);
        assertThat(done.getInt("linesRead")).isEqualTo(70);
        JsonPath errors = Archive.errors(done.getString("id"));
        assertThat(errors.getList("items.line")).containsExactly(40, 41);
        assertThat(errors.getList("items.kind")).containsOnly("failed");
        assertThat(archive.kept()).isEqualTo(68);
    }

    @Test
    void failed_lines_can_be_put_back_to_work() throws SQLException {
        failOn("NEW.title = 'Report 3' OR NEW.title = 'Report 4'", "P0001");
        String id = Archive.worked(archive.lines(5)).getString("id");
        failOn("NEW.title = 'Report 4'", "P0001");

        retry(id);
        JsonPath first = Archive.untilCompleted(id);

        assertThat(first.getInt("stored")).isEqualTo(4);
        assertThat(first.getInt("failed")).isEqualTo(1);
        assertThat(Archive.errors(id).getList("items.line")).containsExactly(4);
        heal();

        retry(id);
        JsonPath second = Archive.untilCompleted(id);

        assertThat(second.getInt("linesTotal")).isEqualTo(5);
        assertThat(second.getInt("linesRead")).isEqualTo(5);
        assertThat(second.getInt("stored")).isEqualTo(5);
        assertThat(second.getInt("failed")).isZero();
        assertThat(Archive.errors(id).getList("items")).isEmpty();
        assertThat(archive.kept()).isEqualTo(5);
        retry(id);
        assertThat(Archive.look(id).getString("state")).isEqualTo("completed");
    }

    @Test
    void what_passes_by_itself_is_waited_for_however_often_it_comes() throws SQLException {
        failOn("NEW.title LIKE 'Report %'", "40P01");
        double before = retries();
        String id = Archive.accepted(archive.lines(40));
        await().atMost(Duration.ofSeconds(30)).until(() -> retries() > before + 2 * ChunkWork.MOST_FAILURES);
        assertThat(Archive.look(id).getString("state")).isEqualTo("running");

        heal();
        JsonPath done = Archive.untilCompleted(id);

        assertThat(done.getInt("stored")).isEqualTo(40);
        assertThat(done.getInt("failed")).isZero();
    }

    private static void retry(String id) {
        Contract.call().post("/v1/imports/" + id + "/retries").then().statusCode(202);
    }

    private static double retries() {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("standpoint_import_retries_total "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    private void failOn(String condition, String state) throws SQLException {
        execute("CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN RAISE EXCEPTION ''sick'' USING ERRCODE = TG_ARGV[0]; END'");
        heal();
        execute("CREATE TRIGGER sick BEFORE INSERT ON article FOR EACH ROW WHEN (" + condition
                + ") EXECUTE FUNCTION fail('" + state + "')");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Does not wait long before it tries again. */
    public static class Hasty implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standpoint.imports.retry-delay", "2MS");
        }
    }
}
