package io.standpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, as an operator runs it. */
public final class ServiceProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int OK = 200;
    /** As the README starts it. */
    private static final String HEAP = "-Xmx768m";

    private final Path folder;
    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(Path folder, Process process, int port, Path log) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it in a folder, with environment variables of its own. */
    public static ServiceProcess start(Path folder, Map<String, String> environment) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = Files.createTempFile(folder, "service", ".log");
        ProcessBuilder builder = new ProcessBuilder(PackagedJar.command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("JAVA_TOOL_OPTIONS", HEAP);
        builder.environment().putAll(environment);
        return new ServiceProcess(folder, builder.start(), port, log);
    }

    public ServiceProcess untilReady() {
        return untilAnswers("/q/health/ready");
    }

    ServiceProcess untilAnswers(String path) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the service ended:\n" + output());
                    }
                    return status(path) == OK;
                });
        return this;
    }

    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The service itself. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Its own PostgreSQL, whose children serve the connections. */
    public ProcessHandle postmaster() {
        Path file = folder.resolve("data/postgres/cluster/postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(file, UTF_8).get(0).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As {@code kill -9} of it, its PostgreSQL and all of that one's children, as a power cut would. */
    public void killWithDatabase() {
        ProcessHandle database = postmaster();
        List<ProcessHandle> children = database.children().toList();
        process.destroyForcibly();
        database.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
        await().atMost(Duration.ofSeconds(30)).until(() -> !database.isAlive());
    }

    /** As {@code kill}. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the service does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String output() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
