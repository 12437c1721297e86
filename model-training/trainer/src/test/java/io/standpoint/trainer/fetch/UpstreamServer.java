package io.standpoint.trainer.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of this machine that answers each address with a list of answers, the last of them again and again. */
public final class UpstreamServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Starts it on a free port. */
    public UpstreamServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What was asked for; the headers are null where they were not sent. */
    public record Request(String path, String range, String ifRange) {}

    /** How a request is answered. */
    public interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    /** Answers an address, in this order. */
    public URI on(String path, Answer... inOrder) {
        answers.put(path, new ArrayDeque<>(List.of(inOrder)));
        return address(path);
    }

    /** The address of a path. */
    public URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** What was asked for until now. */
    public List<Request> requests() {
        return requests;
    }

    /** A file, or the rest of it where that is asked for and the version is the same. */
    public static Answer file(byte[] content, String tag) {
        return exchange -> send(exchange, content, tag, content.length);
    }

    /** The same, but the connection breaks after some bytes of the answer. */
    public static Answer cutOff(byte[] content, String tag, int after) {
        return exchange -> {
            send(exchange, content, tag, after);
            throw new IOException("the connection breaks");
        };
    }

    /** The same, but after some bytes nothing more comes for as long as the server runs. */
    public static Answer stalled(byte[] content, String tag, int after) {
        return exchange -> {
            send(exchange, content, tag, after);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** A whole file whatever part is asked for. */
    public static Answer withoutRanges(byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        };
    }

    /** No content. */
    public static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** Another address. */
    public static Answer redirect(URI to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to.toString());
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static void send(HttpExchange exchange, byte[] content, String tag, int most) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean part = range != null && tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int start = part ? Integer.parseInt(range.substring("bytes=".length(), range.length() - 1)) : 0;
        exchange.getResponseHeaders().set("ETag", tag);
        if (part) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + start + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(part ? 206 : 200, content.length - start);
        exchange.getResponseBody().write(Arrays.copyOfRange(content, start, Math.min(content.length, start + most)));
        exchange.getResponseBody().flush();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(new Request(
                path,
                exchange.getRequestHeaders().getFirst("Range"),
                exchange.getRequestHeaders().getFirst("If-Range")));
        Deque<Answer> left = answers.getOrDefault(path, new ArrayDeque<>(List.of(status(404))));
        Answer answer = left.size() > 1 ? left.remove() : left.element();
        answer.send(exchange);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
