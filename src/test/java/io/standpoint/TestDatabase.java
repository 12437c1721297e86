package io.standpoint;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.standpoint.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The database that the service would start for itself, in a fresh folder under the build folder. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** Where tests keep PostgreSQL's programs, which take a while to unpack. */
    public static final Path PROGRAMS = BuildFolder.path().resolve("postgres-programs");

    private EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(BuildFolder.path(), "test-database");
            database = EmbeddedPostgres.start(folder, PROGRAMS);
            return new HashMap<>(database.properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
