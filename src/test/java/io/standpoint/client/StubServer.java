package io.standpoint.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Answers as the service's imports do, and fails when it is told to. Not a service: it stores lines in a list. */
final class StubServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;

    private final HttpServer http;
    private final Map<String, Import> imports = new LinkedHashMap<>();
    private final Map<String, String> idsByKey = new LinkedHashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final Deque<Refusal> refusals = new ArrayDeque<>();
    private final Deque<Runnable> lostAnswers = new ArrayDeque<>();
    private int looksUntilDone;
    private boolean cancels;

    private record Refusal(int status, String retryAfter) {}

    private static final class Import {
        private final List<JsonNode> lines = new ArrayList<>();
        private final List<Integer> wrong = new ArrayList<>();
        private int looks;
    }

    private StubServer(HttpServer http) {
        this.http = http;
    }

    static StubServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StubServer server = new StubServer(http);
            http.createContext("/", server::answer);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** The next post is answered so, and nothing is kept. */
    synchronized StubServer refuse(int status, String retryAfter) {
        refusals.add(new Refusal(status, retryAfter));
        return this;
    }

    /** The next post is taken. */
    synchronized StubServer accept() {
        refusals.add(new Refusal(ACCEPTED, null));
        return this;
    }

    /** Whatever else should have been refused is taken. */
    synchronized void relent() {
        refusals.clear();
    }

    /** The next post that is kept is not answered, but the connection cut, after this was done. */
    synchronized StubServer loseAnswer(Runnable before) {
        lostAnswers.add(before);
        return this;
    }

    /** Every import runs until it was looked at so often. */
    synchronized StubServer workFor(int looks) {
        looksUntilDone = looks;
        return this;
    }

    /** Every import is cancelled when half of it is done. */
    synchronized StubServer cancelAll() {
        cancels = true;
        return this;
    }

    /** All that was kept, in the order of arrival. */
    synchronized List<JsonNode> articles() {
        return imports.values().stream().flatMap(one -> one.lines.stream()).toList();
    }

    synchronized List<String> texts() {
        return articles().stream().map(article -> article.path("text").asText()).toList();
    }

    synchronized int imports() {
        return imports.size();
    }

    /** Of all posts, refused ones too. */
    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/v1/info")) {
                send(exchange, 200, Map.of("name", "standpoint", "version", "1"));
            } else if (path.equals("/v1/imports") && exchange.getRequestMethod().equals("POST")) {
                post(exchange);
            } else if (path.matches("/v1/imports/[^/]+") && imports.containsKey(path.substring(12))) {
                send(exchange, 200, view(path.substring(12)));
            } else if (path.matches("/v1/imports/[^/]+/errors")) {
                send(exchange, 200, errors(exchange, path.replaceAll(".*/(.*)/errors", "$1")));
            } else {
                send(exchange, 404, Map.of("detail", "There is nothing here."));
            }
        }
    }

    private void post(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        keys.add(key);
        Import arrived = new Import();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(exchange.getRequestBody()), UTF_8))) {
            for (String line : reader.lines().toList()) {
                arrived.lines.add(JSON.readTree(line));
                if (!arrived.lines.get(arrived.lines.size() - 1).hasNonNull("text")) {
                    arrived.wrong.add(arrived.lines.size());
                }
            }
        }
        Refusal refusal = refusals.poll();
        if (refusal != null && refusal.status() != ACCEPTED) {
            if (refusal.retryAfter() != null) {
                exchange.getResponseHeaders().set("Retry-After", refusal.retryAfter());
            }
            send(exchange, refusal.status(), Map.of("detail", "Not now."));
            return;
        }
        String id = idsByKey.computeIfAbsent(key, same -> "import-" + (imports.size() + 1));
        imports.putIfAbsent(id, arrived);
        Runnable lost = lostAnswers.poll();
        if (lost != null) {
            lost.run();
            return;
        }
        send(exchange, ACCEPTED, view(id));
    }

    private Map<String, Object> view(String id) {
        Import one = imports.get(id);
        one.looks++;
        boolean done = one.looks > looksUntilDone;
        int lines = one.lines.size();
        int read = done && !cancels ? lines : lines / 2;
        int failed = done ? one.wrong.size() : 0;
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("state", !done ? "running" : cancels ? "cancelled" : "completed");
        view.put("linesTotal", lines);
        view.put("linesRead", read);
        view.put("stored", read - failed);
        view.put("paragraphs", 3 * (read - failed));
        view.put("duplicates", 0);
        view.put("warnings", 0);
        view.put("failed", failed);
        view.put("somethingNew", List.of());
        return view;
    }

    /** One a page, so that pages are followed. */
    private Map<String, Object> errors(HttpExchange exchange, String id) {
        String query = exchange.getRequestURI().getQuery();
        int start = query.contains("cursor=") ? Integer.parseInt(query.replaceFirst(".*cursor=", "")) : 0;
        List<Integer> wrong = imports.get(id).wrong;
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(
                "items",
                wrong.stream()
                        .skip(start)
                        .limit(1)
                        .map(line -> Map.of(
                                "line", line,
                                "kind", "invalid",
                                "title", "The input is invalid",
                                "detail", "text must not be blank",
                                "violations", List.of(Map.of("field", "text", "message", "must not be blank"))))
                        .collect(Collectors.toList()));
        page.put("next", start + 1 < wrong.size() ? Integer.toString(start + 1) : null);
        return page;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
