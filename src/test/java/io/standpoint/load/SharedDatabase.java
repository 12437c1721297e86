package io.standpoint.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.standpoint.TestDatabase;
import io.standpoint.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of the operator's, that services share and that can go down without them. */
final class SharedDatabase implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres server;

    private SharedDatabase(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static SharedDatabase start(Path folder) {
        return new SharedDatabase(folder, EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS));
    }

    /** What tells a service to use it. */
    Map<String, String> environment() {
        return articles().environment();
    }

    KeptArticles articles() {
        Map<String, String> properties = server.properties();
        return new KeptArticles(
                properties.get("quarkus.datasource.jdbc.url"), properties.get("quarkus.datasource.password"));
    }

    ProcessHandle postmaster() throws IOException {
        List<String> file = Files.readAllLines(folder.resolve("cluster/postmaster.pid"), UTF_8);
        return ProcessHandle.of(Long.parseLong(file.get(0).strip())).orElseThrow();
    }

    /** As {@code kill -9} of it and all its children, and a start on the same port. */
    void killAndRestart() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(30)).until(() -> !postmaster.isAlive());
        server.close();
        server = EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS);
    }

    @Override
    public void close() {
        server.close();
    }
}
