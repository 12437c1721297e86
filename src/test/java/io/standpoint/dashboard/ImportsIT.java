package io.standpoint.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.standpoint.BuildFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@DashboardTest
class ImportsIT {

    private static final Path DEMONSTRATION = BuildFolder.path().resolveSibling("docs/examples/demonstration.ndjson");
    private static final double MINUTE = 60_000;

    @Test
    void the_demonstration_fills_the_overview(Dashboard dashboard) throws IOException {
        int lines = Files.readAllLines(DEMONSTRATION, UTF_8).size();
        Page page = dashboard.open("/?page=imports").page();

        page.locator("file-drop input").setInputFiles(DEMONSTRATION);
        Locator item = page.locator("import-item").first();
        done(item);

        assertThat(item.locator(".how")).containsText("%1$d of %1$d lines (100%%)".formatted(lines));
        assertThat(figure(item, "Not taken")).hasText("0");
        dashboard.openSubject("Kestrel Bridge toll");
        assertThat(page.locator("stance-totals")).containsText("95 % interval");
    }

    @Test
    void tells_which_lines_of_a_packed_file_were_not_taken_and_why(Dashboard dashboard) throws IOException {
        Page page = dashboard.open("/?page=imports").page();
        String file =
                """
                {"text": "The ferry was praised.", "subject": "Packed Ferry"}
                {"text": "The ferry was praised.", "subject": "Packed Ferry", "colour": "red"}
                {"text": "The ferry was late.", "subject": "Packed Ferry", "publishedAt": "someday"}
                """;

        page.locator("file-drop input")
                .setInputFiles(new FilePayload("ferry.jsonl.gz", "application/gzip", packed(file)));
        Locator item = page.locator("import-item").first();
        done(item);
        item.getByText("Details").click();
        dashboard.settled();

        Locator rows = page.locator("import-errors tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("'colour'");
        assertThat(rows.first().locator("td").first()).hasText("2");
        page.locator("choice-bar input[value=warning]").check();
        assertThat(rows).hasCount(1);
        assertThat(rows.first().locator("td").first()).hasText("3");
    }

    @Test
    void is_cancelled_once_somebody_has_confirmed_that(Dashboard dashboard) {
        Page page = dashboard.open("/?page=imports").page();
        page.locator("file-drop input")
                .setInputFiles(new FilePayload("many.ndjson", "application/x-ndjson", many().getBytes(UTF_8)));
        Locator item = page.locator("import-item").first();

        item.getByText("Cancel…").click();
        item.getByText("Go on importing").click();
        assertThat(item.locator("header")).containsText("Running");
        item.getByText("Cancel…").click();
        item.getByText("Cancel the import").click();

        assertThat(item.locator("header")).containsText("Cancelled");
        assertThat(item.getByText("Cancel…")).hasCount(0);
    }

    @Test
    void says_how_to_begin_where_nothing_was_imported(Dashboard dashboard) {
        dashboard.answer("/v1/imports?*", "{\"items\":[],\"next\":null}");

        Page page = dashboard.open("/?page=imports").page();

        assertThat(page.getByText("Nothing was imported yet")).isVisible();
        assertThat(page.locator(".note code")).containsText("demonstration.ndjson");
    }

    @Test
    void says_what_to_do_with_a_file_that_holds_no_lines(Dashboard dashboard) {
        Page page = dashboard.open("/?page=imports").page();

        page.locator("file-drop input").setInputFiles(new FilePayload("ferry.docx", "application/zip", new byte[] {1}));

        assertThat(page.locator("[role=alert]")).containsText("Choose one that ends in .ndjson or .jsonl");
    }

    private static void done(Locator item) {
        assertThat(item.locator("header"))
                .containsText("Done", new LocatorAssertions.ContainsTextOptions().setTimeout(MINUTE));
    }

    private static Locator figure(Locator item, String name) {
        return item.locator("dl > div")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("dd");
    }

    /** More than are judged while somebody confirms. */
    private static String many() {
        return IntStream.range(0, 5_000)
                .mapToObj(
                        "{\"text\": \"The ferry was late, and its captain said nothing.\", \"subject\": \"Slow Ferry\", \"externalId\": \"%d\"}\n"
                                ::formatted)
                .collect(Collectors.joining());
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
