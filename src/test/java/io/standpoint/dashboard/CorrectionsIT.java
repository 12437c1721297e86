package io.standpoint.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@DashboardTest
class CorrectionsIT {

    @Test
    void shows_what_the_model_said_beside_what_a_person_says(Dashboard dashboard) {
        String text = corrected(dashboard, "Northfield Hospital");

        Page page = dashboard.open("/?page=corrections").page();

        Locator item = page.locator("correction-item").first();
        assertThat(item.locator(".text")).hasText(text);
        assertThat(item.locator(".answers > div").first()).containsText("The model");
        assertThat(item.locator(".answers > div").last()).containsText("Supportive");
        assertThat(item.locator(".meta")).containsText("toward Northfield Hospital");
    }

    @Test
    void takes_a_correction_back_and_puts_it_back(Dashboard dashboard) {
        corrected(dashboard, "Harbour Bank");
        Page page = dashboard.open("/?page=corrections").page();
        Locator item = page.locator("correction-item").first();

        item.getByText("Take it back").click();
        assertThat(item).containsText("Taken back: the model’s answer counts.");
        assertThat(newest(dashboard)).contains("\"deleted\":true");
        item.getByText("Put it back").click();

        assertThat(item.getByText("Take it back")).isVisible();
        assertThat(newest(dashboard)).contains("\"stance\":\"supportive\"").doesNotContain("deleted");
    }

    @Test
    void what_was_taken_back_before_stays_in_the_list_without_what_it_said(Dashboard dashboard) {
        String text = corrected(dashboard, "Riverton tram");
        Page page = dashboard.open("/?page=corrections").page();
        page.locator("correction-item").first().getByText("Take it back").click();
        assertThat(page.locator("correction-item").first()).containsText("Put it back");

        page.reload();
        dashboard.settled();

        Locator first = page.locator("correction-item").first();
        assertThat(first).containsText("was taken back");
        assertThat(first).not().containsText(text);
    }

    @Test
    void says_how_to_correct_where_nobody_has_yet(Dashboard dashboard) {
        dashboard.answer("/v1/corrections?*", "");

        Page page = dashboard.open("/?page=corrections").page();

        assertThat(page.getByText("Nobody has corrected anything yet")).isVisible();
        assertThat(page.getByText("Find a paragraph")).isVisible();
    }

    @Test
    void leads_to_the_paragraph_in_its_article(Dashboard dashboard) {
        String text = corrected(dashboard, "Riverton tram");
        Page page = dashboard.open("/?page=corrections").page();

        page.locator("correction-item").first().getByText("Open the article").click();
        dashboard.settled();

        assertThat(page.locator("article-paragraph[active] .text")).hasText(text);
    }

    /** The text of a paragraph that is corrected now, by key. */
    private static String corrected(Dashboard dashboard, String subject) {
        Page page = dashboard
                .open("/?page=paragraphs&corrected=false&stance=critical&subject=" + dashboard.subject(subject))
                .page();
        page.locator("ol > li .meta a").first().click();
        dashboard.settled();
        Locator paragraph = page.locator("article-paragraph[active]");
        paragraph.focus();
        dashboard.press("s");
        assertThat(paragraph.locator(".said")).containsText("Corrected");
        return paragraph.locator(".text").textContent();
    }

    private static String newest(Dashboard dashboard) {
        return dashboard.service().get("/v1/corrections?order=newest&limit=1").body();
    }
}
