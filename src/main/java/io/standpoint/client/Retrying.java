package io.standpoint.client;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks again, after growing pauses, where the server is away, busy or failing, for as long as patience lasts. */
final class Retrying {

    private static final int HTTP_TOO_MANY_REQUESTS = 429;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Duration patience;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<String> log;

    Retrying(HttpClient http, Duration patience, Clock clock, Pause pause, Consumer<String> log) {
        this.http = http;
        this.patience = patience;
        this.clock = clock;
        this.pause = pause;
        this.log = log;
    }

    /** The same with less patience, or more. */
    Retrying withPatience(Duration other) {
        return new Retrying(http, other, clock, pause, log);
    }

    /**
     * The first answer that another try would not better.
     *
     * @throws GaveUpException when patience ends
     */
    HttpResponse<String> send(HttpRequest request) {
        Instant start = clock.instant();
        Duration wait = FIRST_PAUSE;
        for (boolean told = false; ; told = true) {
            Attempt attempt = attempt(request);
            if (attempt.reason().isEmpty()) {
                return attempt.answer();
            }
            String reason = request.uri().resolve("/") + " " + attempt.reason().get();
            Duration next = attempt.retryAfter().orElse(wait);
            if (clock.instant().plus(next).isAfter(start.plus(patience))) {
                throw new GaveUpException(reason + "; gave up.");
            }
            if (!told) {
                log.accept(reason + "; trying again.");
            }
            pause.rest(next);
            wait = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** What came of one try: an answer, and why another try may help. */
    private record Attempt(HttpResponse<String> answer, Optional<String> reason) {

        Optional<Duration> retryAfter() {
            return Optional.ofNullable(answer)
                    .flatMap(given -> given.headers().firstValue("Retry-After"))
                    .filter(seconds -> seconds.matches("\\d{1,5}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        }
    }

    private Attempt attempt(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Attempt(
                    answer,
                    mayPass(answer)
                            ? Optional.of("answers " + answer.statusCode() + ": " + Answers.detail(answer))
                            : Optional.empty());
        } catch (IOException e) {
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return new Attempt(null, Optional.of("cannot be reached (" + message + ")"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GaveUpException("Interrupted.");
        }
    }

    private static boolean mayPass(HttpResponse<String> answer) {
        int status = answer.statusCode();
        return status >= HttpURLConnection.HTTP_INTERNAL_ERROR
                || status == HTTP_TOO_MANY_REQUESTS
                || status == HttpURLConnection.HTTP_CLIENT_TIMEOUT
                // Another try with this key is under way
                || (status == HttpURLConnection.HTTP_CONFLICT
                        && answer.headers().firstValue("Retry-After").isPresent());
    }
}
