package io.standpoint.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.standpoint.ServiceProcess;
import io.standpoint.load.LoadReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How soon the dashboard is there, and how soon it follows a key or a click, with the articles of a folder that a service
 * ran in; figures for docs/performance.md, which also go to {@code target/dashboard-speed.md}.
 */
@Tag("endurance")
@EnabledIfSystemProperty(named = "endurance.folder", matches = ".+")
class DashboardSpeedIT {

    private static final int WARM_UP = 3;
    private static final int TIMES = 15;

    /** From the key or click until what it changes is painted, in steps of 8 ms; shorter ones than 16 ms are not told. */
    private static final String NOTE_INTERACTIONS =
            """
            window.slowest = 0;
            new PerformanceObserver((list) => list.getEntries().filter((event) => event.interactionId > 0)
              .forEach((event) => { window.slowest = Math.max(window.slowest, event.duration); }))
              .observe({type: 'event', durationThreshold: 16});
            """;

    private final LoadReport report = new LoadReport();

    @Test
    void pages_are_there_and_follow() throws Exception {
        Path folder = Path.of(System.getProperty("endurance.folder"));
        ServiceProcess service = ServiceProcess.start(folder, Map.of()).untilReady();
        try (Stage stage = Stage.on(service)) {
            String subject = largestSubject(stage);
            opened(stage, "overview", "/");
            opened(stage, "subject", subject);
            followed(stage, "overview: a letter in the search", "/", page -> page.getByLabel("Search")
                    .press("e"));
            followed(stage, "overview: another order", "/", page -> {
                page.getByLabel("Sort").focus();
                page.keyboard().press("ArrowDown");
            });
            followed(stage, "subject: a choice", subject, page -> page.locator("choice-bar label")
                    .last()
                    .click());
            followed(stage, "subject: back to the overview", subject, page -> page.locator("nav a, header a")
                    .first()
                    .click());
        }
        report.write("dashboard-speed.md");
    }

    private static String largestSubject(Stage stage) {
        Dashboard dashboard = stage.window().open("/");
        String address = dashboard.page().locator("tbody tr .subject a").first().getAttribute("href");
        dashboard.close(true);
        return address;
    }

    private void opened(Stage stage, String what, String address) {
        List<Double> painted = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            Dashboard dashboard = stage.window();
            long start = System.nanoTime();
            dashboard.open(address);
            if (i >= WARM_UP) {
                whole.add((System.nanoTime() - start) / 1e6);
                painted.add(number(
                        dashboard.page(), "performance.getEntriesByName('first-contentful-paint')[0].startTime"));
            }
            dashboard.close(true);
        }
        add(what + ": first contentful paint", painted);
        add(what + ": all there, half a second of waiting for quiet included", whole);
    }

    private void followed(Stage stage, String what, String address, Consumer<Page> interaction) {
        List<Double> slowest = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            Dashboard dashboard = stage.window();
            Page page = dashboard.open(address).page();
            page.evaluate(NOTE_INTERACTIONS);
            interaction.accept(page);
            dashboard.settled();
            if (i >= WARM_UP) {
                slowest.add(number(page, "window.slowest"));
            }
            dashboard.close(true);
        }
        add(what + ": until the next paint", slowest);
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private void add(String what, List<Double> millis) {
        assertThat(millis).hasSize(TIMES);
        Collections.sort(millis);
        report.add(what, "median %.0f ms, longest %.0f ms", millis.get(TIMES / 2), millis.get(TIMES - 1));
    }
}
