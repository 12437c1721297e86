package io.standpoint.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.standpoint.BuildFolder;
import io.standpoint.ServiceProcess;
import io.standpoint.load.KeptArticles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The packaged service with articles in it, and a browser. */
final class Stage implements AutoCloseable {

    /** The subject of the one article that was posted. */
    static final String EXAMPLE = "The tram of Riverton";

    private static final int ARTICLES = 3_000;

    private final ServiceProcess service;
    private final Playwright playwright;
    private final Browser browser;

    private Stage(ServiceProcess service, Playwright playwright, Browser browser) {
        this.service = service;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Stage set() {
        try {
            Path folder = Files.createTempDirectory(BuildFolder.path(), "dashboard-service");
            ServiceProcess service = ServiceProcess.start(folder, Map.of()).untilReady();
            fill(folder);
            service.post("/v1/articles", example());
            return on(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser for a service, which it takes over. */
    static Stage on(ServiceProcess service) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        // Root may not use the sandbox, and nothing but this service's own page is opened
                        .setArgs(List.of("--no-sandbox")));
        return new Stage(service, playwright, browser);
    }

    private static void fill(Path folder) throws IOException, SQLException {
        try (InputStream in = Stage.class.getResourceAsStream("/dashboard-articles.sql")) {
            String script = new String(in.readAllBytes(), UTF_8).replace("{articles}", Integer.toString(ARTICLES));
            KeptArticles.in(folder).execute(script);
        }
    }

    /** The README's article, which the model really reads, on a subject of its own. */
    private static String example() throws IOException {
        Path file = BuildFolder.path().resolveSibling("docs/examples/article.json");
        return Files.readString(file, UTF_8).replace("\"Riverton tram\"", '"' + EXAMPLE + '"');
    }

    Dashboard window() {
        return new Dashboard(browser, service);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        service.close();
    }
}
