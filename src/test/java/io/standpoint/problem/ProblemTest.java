package io.standpoint.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.standpoint.Contract;
import io.standpoint.ServiceTest;
import io.standpoint.article.ArticleLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/v1/nothing", "/q/nothing"})
    void nothing_there_is_404(String path) {
        problem(RestAssured.get(path).then(), 404).body("instance", is(path));
    }

    @Test
    void wrong_method_is_405() {
        problem(RestAssured.patch("/v1/articles").then(), 405);
    }

    @Test
    void unservable_accept_is_406() {
        problem(Contract.wrongCall().accept("text/csv").get("/v1/info").then(), 406);
    }

    @Test
    void other_media_type_is_415() {
        problem(
                Contract.wrongCall()
                        .contentType("text/plain")
                        .body("Acme")
                        .post("/v1/articles")
                        .then(),
                415);
    }

    @Test
    void compressed_body_is_415() {
        problem(
                Contract.wrongCall()
                        .contentType(ContentType.JSON)
                        .header("Content-Encoding", "gzip")
                        .body("{}")
                        .post("/v1/articles")
                        .then(),
                415);
    }

    @Test
    void undeclared_media_type_is_415() throws IOException, InterruptedException {
        HttpRequest undeclared = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/articles"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Acme.\", \"subject\": \"Acme\"}"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(undeclared, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("Send the body as application/json, not compressed.");
    }

    @Test
    void announced_large_body_is_413() {
        problem(
                Contract.wrongCall()
                        .contentType(ContentType.JSON)
                        .body(" ".repeat(ArticleLimits.BODY + 1))
                        .post("/v1/articles")
                        .then(),
                413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"text\": \"", "{\"unknown\": [\""})
    void unannounced_large_body_is_413(String start) throws IOException, InterruptedException {
        byte[] body = (start + " ".repeat(ArticleLimits.BODY + 1)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/articles"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"status\":413");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json").body("status", is(status));
    }
}
