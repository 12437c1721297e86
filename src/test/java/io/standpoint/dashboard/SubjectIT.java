package io.standpoint.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@DashboardTest
class SubjectIT {

    @Test
    void tells_counted_and_corrected_shares_apart_and_why(Dashboard dashboard) {
        Page page = dashboard.openSubject("Riverton tram").page();

        assertThat(page.locator("stance-totals .big")).hasText(Pattern.compile("[+−]?\\d\\.\\d\\d"));
        page.getByText("Why the two differ").click();
        assertThat(page.getByText("The model takes some stances for others")).isVisible();
        assertThat(page.locator("stance-totals .limitations")).containsText("no date");
    }

    @Test
    void keeps_what_is_picked_in_the_address(Dashboard dashboard) {
        Page page = dashboard.openSubject("Riverton tram").page();

        Locator from = page.getByLabel("From", new Page.GetByLabelOptions().setExact(true));
        page.getByLabel("Week", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Paragraphs", new Page.GetByLabelOptions().setExact(true))
                .check();
        from.fill("2023-01-01");
        dashboard.settled();
        page.reload();
        dashboard.settled();

        assertThat(from).hasValue("2023-01-01");
        assertThat(page.locator("choice-bar[caption=By] input:checked")).hasValue("week");
        assertThat(page.url()).contains("interval=week", "weight=paragraph", "from=2023-01-01");
    }

    @Test
    void every_chart_has_a_table_whose_rows_lead_to_the_paragraphs(Dashboard dashboard) {
        Page page = dashboard.openSubject("Riverton tram").page();
        Locator chart = page.locator("chart-figure").first();

        chart.getByText("Table", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(chart.locator("thead th").first()).hasText("Period");
        chart.locator("tbody a").first().click();
        dashboard.settled();
        assertThat(dashboard.heading()).hasText("Paragraphs");
    }

    @Test
    void arrow_keys_find_marks_and_enter_lists_the_paragraphs_behind_one(Dashboard dashboard) {
        Page page = dashboard.openSubject("Riverton tram").page();

        page.locator("chart-canvas .frame").first().focus();
        dashboard.press("ArrowRight", "ArrowRight");
        String found = page.locator("chart-canvas [aria-live]").first().textContent();
        dashboard.press("Enter").settled();

        assertThat(found).contains("Critical:");
        assertThat(page.url()).contains("page=paragraphs", "from=", "to=", "stance=");
        assertThat(page.locator("ol > li").first()).isVisible();
    }

    @Test
    void a_click_on_a_bar_lists_the_paragraphs_behind_it(Dashboard dashboard) {
        Page page = dashboard.openSubject("Riverton tram").page();

        page.locator("chart-canvas").first().click(new Locator.ClickOptions().setPosition(300, 240));
        dashboard.settled();

        assertThat(page.url()).contains("page=paragraphs", "stance=critical");
        assertThat(page.locator("ol > li .said .label").first()).hasText("Critical");
    }

    @Test
    void compares_two_subjects_and_says_whether_they_are_told_apart(Dashboard dashboard) {
        Page page = dashboard.openSubject("Riverton tram").page();

        page.getByLabel("Compare with").fill("northfield");
        assertThat(page.locator("name-picker [role=option]")).hasCount(1);
        dashboard.press("Enter").settled();

        assertThat(page.locator("subject-pairs tbody th")).hasText("Northfield Hospital and Riverton tram");
        assertThat(page.locator("subject-pairs .verdict"))
                .hasText(Pattern.compile("Not distinguishable|.* is covered more critically"));
        dashboard
                .named(AriaRole.LINK, "Compare no more with Northfield Hospital")
                .click();
        assertThat(page.locator("subject-pairs")).hasCount(0);
    }

    @Test
    void a_chart_can_be_taken_along_as_csv_and_as_png(Dashboard dashboard) throws IOException {
        Page page = dashboard.openSubject("Riverton tram").page();
        Locator chart = page.locator("chart-figure").first();

        Download csv =
                page.waitForDownload(() -> chart.getByLabel("Download as CSV").click());
        Download png =
                page.waitForDownload(() -> chart.getByLabel("Download as PNG").click());

        assertThat(csv.suggestedFilename()).isEqualTo("riverton-tram-all-dates-stances-over-time.csv");
        assertThat(Files.readString(csv.path(), UTF_8))
                .startsWith("Period,Articles,Supportive,Neutral,Critical,Undecided,");
        assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void embedded_it_leaves_out_what_is_around_the_charts(Dashboard dashboard) {
        String subject = dashboard.subject("Riverton tram");

        dashboard.open("/?page=subject&embed=1&subject=" + subject);

        assertThat(dashboard.page().locator("header.top")).hasCount(0);
        assertThat(dashboard.page().locator("chart-canvas").first()).isVisible();
        assertThat(dashboard.named(AriaRole.LINK, "Open in Standpoint"))
                .hasAttribute("href", "/?page=subject&subject=" + subject);
    }

    @Test
    void says_what_is_wrong_with_a_range_that_ends_before_it_begins(Dashboard dashboard) {
        dashboard.open("/?page=subject&from=2025-01-01&to=2024-01-01&subject=" + dashboard.subject("Riverton tram"));

        assertThat(dashboard.page().locator("[role=alert]").first()).containsText("from");
        dashboard.forgive();
    }
}
