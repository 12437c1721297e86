package io.standpoint.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.standpoint.BuildFolder;
import io.standpoint.ServiceProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(service.uri("/").toString()) && !request.url().startsWith("blob:")
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

    /** Waits until nothing is loading. */
    Dashboard settled() {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.locator(".loading, [aria-busy=true]").first()
                .waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
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

    String heading() {
        return page.locator("h1").first().textContent();
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
