package io.standpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The service's imports. */
final class ImportServer {

    private static final Duration GREETING = Duration.ofSeconds(5);
    private static final Duration LOOKING = Duration.ofSeconds(30);
    private static final Duration SENDING = Duration.ofMinutes(15);

    private final String base;
    private final Retrying retrying;

    ImportServer(URI server, Retrying retrying) {
        this.base = server.toString().replaceFirst("/+$", "");
        this.retrying = retrying;
    }

    /** A service, as it says itself. */
    private record Info(String name, String version) {}

    /** Whether someone is there, without much patience: a wrong address does not get better. */
    void greet() {
        HttpResponse<String> answer = retrying.withPatience(GREETING).send(get("/v1/info"));
        if (answer.statusCode() != HttpURLConnection.HTTP_OK
                || !"standpoint".equals(Answers.read(answer, Info.class).name())) {
            throw new GaveUpException(base + " is not a Standpoint service; --server names another.");
        }
    }

    /** Sends packed lines and returns the id of their import, the same one for the same key. */
    String send(Path lines, String key) {
        HttpResponse<String> answer;
        try {
            answer = retrying.send(HttpRequest.newBuilder(URI.create(base + "/v1/imports"))
                    .timeout(SENDING)
                    .header("Content-Type", "application/x-ndjson")
                    .header("Content-Encoding", "gzip")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofFile(lines))
                    .build());
        } catch (FileNotFoundException e) {
            throw new GaveUpException("The packed articles in " + lines + " were deleted on the way.");
        }
        if (answer.statusCode() != HttpURLConnection.HTTP_ACCEPTED) {
            throw new GaveUpException(
                    base + " does not take articles (" + answer.statusCode() + "): " + Answers.detail(answer));
        }
        return Answers.read(answer, ImportStatus.class).id();
    }

    ImportStatus status(String id) {
        return Answers.read(found(id, "/v1/imports/" + id), ImportStatus.class);
    }

    /** Errors and warnings, in the order of the lines. */
    void problems(String id, Consumer<LineProblem> consumer) {
        String cursor = "";
        do {
            Problems page = Answers.read(found(id, "/v1/imports/" + id + "/errors?limit=500" + cursor), Problems.class);
            page.items().forEach(consumer);
            cursor = page.next() == null ? null : "&cursor=" + URLEncoder.encode(page.next(), UTF_8);
        } while (cursor != null);
    }

    private record Problems(List<LineProblem> items, String next) {}

    private HttpResponse<String> found(String id, String path) {
        HttpResponse<String> answer = retrying.send(get(path));
        if (answer.statusCode() == HttpURLConnection.HTTP_NOT_FOUND) {
            throw new GaveUpException(base + " does not know the import " + id + ", which it took before. If it has"
                    + " another database now, delete the journal to start anew.");
        }
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new GaveUpException(answer.uri() + " answers " + answer.statusCode() + ": " + Answers.detail(answer));
        }
        return answer;
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(LOOKING).build();
    }
}
