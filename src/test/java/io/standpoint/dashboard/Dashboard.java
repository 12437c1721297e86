package io.standpoint.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.standpoint.BuildFolder;
import io.standpoint.ServiceProcess;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser window on the dashboard; what goes wrong in it fails the test that uses it. */
final class Dashboard {

    static final int WIDE = 1_280;
    static final int NARROW = 390;

    private static final int HEIGHT = 900;

    private final ServiceProcess service;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Dashboard(Browser browser, ServiceProcess service) {
        this.service = service;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDE, HEIGHT)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        context.addInitScript(
                """
                window.moved = 0;
                new PerformanceObserver((list) => list.getEntries().filter((shift) => !shift.hadRecentInput)
                  .forEach((shift) => { window.moved += shift.value; })).observe({type: 'layout-shift', buffered: true});
                """);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(service.uri("/").toString())
                    && !request.url().startsWith("blob:")
                    && !request.url().startsWith("data:")) {
                complaints.add("asked for " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    ServiceProcess service() {
        return service;
    }

    Dashboard open(String address) {
        page.navigate(service.uri(address).toString());
        return settled();
    }

    /** Lets the browser see another answer than the service's, as if the database were empty, say. */
    Dashboard answer(String pattern, String json) {
        page.route(
                "**" + pattern,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(json)));
        return this;
    }

    Dashboard openSubject(String name) {
        return open("/?page=subject&subject=" + subject(name));
    }

    /** The id of a subject. */
    String subject(String name) {
        return firstId("id", "/v1/subjects?q=" + URLEncoder.encode(name, UTF_8));
    }

    /** The id of an article on a subject. */
    String articleOn(String subject) {
        return firstId("articleId", "/v1/paragraphs?limit=1&subject=" + subject(subject));
    }

    private String firstId(String field, String path) {
        Matcher id = Pattern.compile("\"" + field + "\":\"([0-9a-f-]{36})\"")
                .matcher(service.get(path).body());
        assertThat(id.find()).as(path).isTrue();
        return id.group(1);
    }

    /** Waits until nothing is loading. */
    Dashboard settled() {
        // What is asked for begins within a frame
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".loading, [aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    Dashboard dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    Dashboard narrow() {
        page.setViewportSize(NARROW, HEIGHT);
        return this;
    }

    /** The whole page as a picture, for people to look at. */
    Dashboard picture(String name) {
        Path file = BuildFolder.path().resolve("screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        return this;
    }

    Locator heading() {
        return page.locator("h1").first();
    }

    /** A link or button by its whole name. */
    Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Dashboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** How far what was shown already has moved while the rest came: the cumulative layout shift. */
    double moved() {
        return ((Number) page.evaluate("window.moved")).doubleValue();
    }

    /** Errors that a test provokes on purpose. */
    void forgive() {
        complaints.clear();
    }

    void close(boolean passed) {
        context.close();
        if (passed) {
            assertThat(complaints).as("what the browser complained of").isEmpty();
        }
    }
}
