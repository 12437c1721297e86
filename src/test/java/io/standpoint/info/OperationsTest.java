package io.standpoint.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class OperationsTest {

    @Test
    void tells_version_model_and_limits() {
        Contract.call()
                .get("/v1/info")
                .then()
                .statusCode(200)
                .body("version", notNullValue())
                .body("model.state", is("ready"))
                .body("limits.text", is(500_000))
                .body("limits.explainedText", is(30_000))
                .body("limits.subjects", is(10))
                .body("limits.body", greaterThan(6 * 500_000));
    }

    @Test
    void shows_the_card_of_the_model() {
        Contract.call()
                .get("/v1/model")
                .then()
                .statusCode(200)
                .body("name", is("standpoint-en"))
                .body("languages", hasItems("en"));
    }

    @Test
    void is_alive_and_ready_with_model_and_database() {
        Contract.call().get("/q/health/live").then().statusCode(200).body("status", is("UP"));
        Contract.call()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("Model", "Database connections health check"));
    }

    @Test
    void serves_the_contract_as_it_is_written() {
        String served = Contract.call()
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();

        assertThat(served).isEqualTo(Contract.text());
    }

    @Test
    void shows_the_contract_to_people() {
        RestAssured.get("/q/swagger-ui/").then().statusCode(200).body(containsString("/q/openapi"));
    }

    @Test
    void counts_paragraphs_by_stance() {
        Contract.call()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Acme failed.", "subject", "Acme"))
                .post("/v1/classifications")
                .then()
                .statusCode(200);

        RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("standpoint_paragraphs_total{stance="))
                .body(containsString("standpoint_network_seconds_count"));
    }
}
