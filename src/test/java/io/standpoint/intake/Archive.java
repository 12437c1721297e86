package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.standpoint.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Lines of articles that no other test has, and what becomes of them. */
final class Archive {

    static final String LINES = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of all articles, unless they say otherwise. */
    final String source = "Archive " + UUID.randomUUID();

    Map<String, Object> article(int number) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("title", "Report " + number);
        article.put("text", "Critics say that Acme failed customer " + number + ".\n\nThe mayor praised Acme.");
        article.put("subject", "Acme");
        article.put("source", source);
        article.put("externalId", Integer.toString(number));
        return article;
    }

    Map<String, Object> articleWith(int number, String field, Object value) {
        Map<String, Object> article = article(number);
        article.put(field, value);
        return article;
    }

    String line(int number) {
        return json(article(number));
    }

    /** So many lines, each with its line end. */
    byte[] lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            lines.append(line(number)).append('\n');
        }
        return lines.toString().getBytes(UTF_8);
    }

    /** How many articles are kept of this archive. */
    int kept() {
        String cursor = null;
        int kept = 0;
        do {
            JsonPath page = Contract.call()
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .queryParam("source", source)
                    .queryParam("limit", 500)
                    .get("/v1/articles")
                    .jsonPath();
            kept += page.getList("items").size();
            cursor = page.getString("next");
        } while (cursor != null);
        return kept;
    }

    static String json(Map<String, Object> article) {
        try {
            return JSON.writeValueAsString(article);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static Response send(byte[] body) {
        return Contract.call().contentType(LINES).body(body).post("/v1/imports");
    }

    static Response send(byte[] body, Map<String, String> headers) {
        return Contract.call().contentType(LINES).headers(headers).body(body).post("/v1/imports");
    }

    /** Sends lines that are accepted; the import's id. */
    static String accepted(byte[] body) {
        return send(body).then().statusCode(202).extract().path("id");
    }

    /** Sends lines and waits until they are worked off. */
    static JsonPath worked(byte[] body) {
        return untilCompleted(accepted(body));
    }

    static JsonPath untilCompleted(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> look(id), view -> view.getString("state").equals("completed"));
    }

    static JsonPath look(String id) {
        return Contract.call()
                .get("/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath errors(String id) {
        return Contract.call()
                .queryParam("limit", 500)
                .get("/v1/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Lines in all, lines read, articles stored, their paragraphs, duplicates, warnings, and lines that failed. */
    static List<Integer> counts(JsonPath view) {
        return List.of(
                view.getInt("linesTotal"),
                view.getInt("linesRead"),
                view.getInt("stored"),
                view.getInt("paragraphs"),
                view.getInt("duplicates"),
                view.getInt("warnings"),
                view.getInt("failed"));
    }
}
