package io.standpoint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@ServiceTest
class LostConnectionsTest {

    @Inject
    DataSource pool;

    @Test
    void says_to_try_again_and_recovers_when_the_database_cuts_every_connection() throws SQLException {
        assertThat(post()).isBetween(200, 201);

        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            int status = post();
            assertThat(status).isIn(200, 503);
            return status == 200;
        });
    }

    private static int post() {
        return Contract.call()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "The harbour was rebuilt after the storm.", "subject", "harbour"))
                .post("/v1/articles")
                .statusCode();
    }
}
