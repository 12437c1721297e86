package io.standpoint.serving;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.standpoint.Contract;
import io.standpoint.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(RefusedModelTest.WithoutModel.class)
class RefusedModelTest {

    /** A service whose model file is not there. */
    public static final class WithoutModel implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standpoint.model.file", "no-such-model.zip");
        }
    }

    @Test
    void is_alive_but_not_ready_and_says_why() {
        Contract.call().get("/q/health/live").then().statusCode(200);
        Contract.call()
                .get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.data.reason", hasItem(containsString("no-such-model.zip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles", "/v1/classifications"})
    void tells_clients_to_come_back(String path) {
        Contract.call()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Acme failed.", "subject", "Acme"))
                .post(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(0));
    }

    @Test
    void has_no_card_to_show() {
        Contract.call().get("/v1/model").then().statusCode(503);
        Contract.call().get("/v1/info").then().statusCode(200).body("model.state", is("refused"));
    }
}
