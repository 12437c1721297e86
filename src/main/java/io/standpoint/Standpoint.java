package io.standpoint;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.standpoint.client.StandpointCommand;
import io.standpoint.database.DatabaseException;
import io.standpoint.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the service, and before it the embedded PostgreSQL where no JDBC URL is configured. With arguments it is a
 * client of a service that runs elsewhere, and nothing is started.
 */
@QuarkusMain
public final class Standpoint {

    private static final long SECONDS_TO_FINISH = 30;

    private Standpoint() {}

    public static void main(String... args) {
        if (args.length > 0) {
            System.exit(StandpointCommand.run(args));
        }
        serve();
    }

    private static void serve() {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent()) {
            Quarkus.run();
            return;
        }
        try {
            // No mapping here: before Quarkus runs, none is registered
            serve(EmbeddedPostgres.start(Path.of(config.getValue("standpoint.database.folder", String.class))));
        } catch (DatabaseException e) {
            // Before the log is set up, and nothing but this message is of use to the reader
            System.err.println("Standpoint cannot start: " + e.getMessage());
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(1, e);
        }
    }

    private static void serve(EmbeddedPostgres database) {
        CountDownLatch served = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfter(served, database), "database-stop"));
        database.properties().forEach(System::setProperty);
        Quarkus.run(null, (status, cause) -> {
            // In development mode the next round, in this same JVM, starts the database anew
            database.properties().keySet().forEach(System::clearProperty);
            database.close();
            served.countDown();
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(status, cause);
        });
    }

    /** The requests under way need the database until the last of them is answered. */
    private static void stopAfter(CountDownLatch served, EmbeddedPostgres database) {
        try {
            if (!served.await(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                System.err.println("Standpoint did not stop within " + SECONDS_TO_FINISH + " s; stopping its database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
