package io.standpoint.stance;

import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.standpoint.Contract;
import java.util.Map;

/** Questions about stance. */
final class Asked {

    private Asked() {}

    static ValidatableResponse ask(Map<String, Object> question) {
        return Contract.call().queryParams(question).get("/v1/stance").then().statusCode(200);
    }

    /** One that is wrong, and in what. */
    static ValidatableResponse refused(Map<String, Object> question, String field) {
        return Contract.wrongCall()
                .queryParams(question)
                .get("/v1/stance")
                .then()
                .statusCode(400)
                .body("violations[0].field", is(field));
    }
}
