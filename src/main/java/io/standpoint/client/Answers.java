package io.standpoint.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;

/** Reads what the server says. */
final class Answers {

    /** Fields may be added to the contract. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Answers() {}

    static <T> T read(HttpResponse<String> answer, Class<T> type) {
        try {
            return JSON.readValue(answer.body(), type);
        } catch (JsonProcessingException e) {
            throw new GaveUpException(answer.uri() + " gave something else than expected (" + e.getOriginalMessage()
                    + "). Is it a Standpoint of this version?");
        }
    }

    /** What a problem says, or else the status. */
    static String detail(HttpResponse<String> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            String detail = problem.path("detail").asText(problem.path("title").asText(""));
            return detail.isEmpty() ? "status " + answer.statusCode() : detail;
        } catch (JsonProcessingException e) {
            return "status " + answer.statusCode();
        }
    }
}
