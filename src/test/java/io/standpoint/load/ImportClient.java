package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Brings archives and asks how far they are. */
final class ImportClient {

    private static final int ACCEPTED = 202;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends a file of lines; the import's id. */
    String send(ServiceProcess service, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.uri("/v1/imports"))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() != ACCEPTED) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("id").textValue();
    }

    JsonNode look(ServiceProcess service, String id) throws IOException {
        return JSON.readTree(service.get("/v1/imports/" + id).body());
    }

    boolean running(ServiceProcess service, String id) throws IOException {
        return look(service, id).path("state").asText().equals("running");
    }

    JsonNode untilCompleted(ServiceProcess service, String id, Duration atMost) {
        return await().atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> look(service, id),
                        view -> view.path("state").asText().equals("completed"));
    }
}
