package io.standpoint.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@DashboardTest
class EvidenceIT {

    @Test
    void lists_paragraphs_by_stance_and_shows_more(Dashboard dashboard) {
        Page page = dashboard
                .open("/?page=paragraphs&subject=" + dashboard.subject("Harbour Bank"))
                .page();

        page.getByLabel("Counted as").selectOption("undecided");
        dashboard.settled();
        assertThat(page.locator("ol > li .said .label").first()).hasText("Undecided");
        page.getByText("Show more").click();

        assertThat(page.locator("ol > li")).hasCount(100);
    }

    @Test
    void leads_from_a_paragraph_to_its_place_in_the_article(Dashboard dashboard) {
        Page page = dashboard
                .open("/?page=paragraphs&stance=critical&subject=" + dashboard.subject("Harbour Bank"))
                .page();
        String text = page.locator("ol > li .text").first().textContent();

        page.locator("ol > li .meta a").first().click();
        dashboard.settled();

        assertThat(page.locator("article-paragraph[active] .text")).hasText(text);
    }

    @Test
    void shows_the_words_that_a_stance_rests_on(Dashboard dashboard) {
        dashboard.open("/?page=article&id=" + dashboard.articleOn(Stage.EXAMPLE));

        assertThat(dashboard.page().locator("article-paragraph mark").first()).isVisible();
        assertThat(dashboard.page().getByText("Underlined: words that the stance rests on"))
                .isVisible();
    }

    @Test
    void shades_what_is_quoted(Dashboard dashboard) {
        dashboard.open("/?page=article&id=" + dashboard.articleOn(Stage.EXAMPLE));

        Locator quoted = dashboard.page().locator("#p1 .quoted");
        assertThat(String.join("", quoted.allTextContents())).isEqualTo("\"a disaster from the first day\"");
        assertThat(dashboard.page().locator("#p0 .quoted")).hasCount(0);
        assertThat(dashboard.page().getByText("Shaded: what is quoted.")).isVisible();
    }

    @Test
    void a_label_is_corrected_by_a_key_and_the_correction_undone_by_another(Dashboard dashboard) {
        Page page = dashboard
                .open("/?page=article&id=" + dashboard.articleOn(Stage.EXAMPLE))
                .page();
        Locator paragraph = page.locator("#p1");
        String before = paragraph.locator(".stance").textContent();

        paragraph.focus();
        dashboard.press("s");
        assertThat(paragraph.locator(".stance")).hasText("Supportive");
        assertThat(paragraph.locator(".said")).containsText("Corrected; the model says");
        assertThat(page.locator(".toast")).containsText("Paragraph 2 counts as supportive now.");
        dashboard.press("u");

        assertThat(paragraph.locator(".stance")).hasText(before);
        assertThat(page.locator(".toast")).containsText("taken back");
    }

    @Test
    void figures_follow_a_correction(Dashboard dashboard) {
        String id = dashboard.articleOn(Stage.EXAMPLE);
        Page page = dashboard.open("/?page=article&id=" + id).page();
        page.locator("#p0").focus();
        dashboard.press("c");
        assertThat(page.locator("#p0 .stance")).hasText("Critical");

        dashboard.openSubject(Stage.EXAMPLE);

        assertThat(page.locator("stance-totals .facts")).containsText("Corrected by people1");
        page.goBack();
        page.locator("#p0").focus();
        page.locator("#p0").getByText("Take the correction back").click();
        assertThat(page.locator("#p0 .said")).not().containsText("Corrected");
    }

    @Test
    void arrow_keys_go_from_paragraph_to_paragraph(Dashboard dashboard) {
        Page page = dashboard
                .open("/?page=article&id=" + dashboard.articleOn(Stage.EXAMPLE))
                .page();

        page.locator("#p0").focus();
        dashboard.press("ArrowDown", "ArrowDown", "ArrowUp");

        assertThat(page.locator("article-paragraph[active]")).hasAttribute("id", "p1");
        assertThat(page.url()).contains("paragraph=1");
    }

    @Test
    void says_that_an_article_is_not_there(Dashboard dashboard) {
        dashboard.open("/?page=article&id=01939f5e-7b2c-7a31-9c58-3f0a6d1e2b44");

        assertThat(dashboard.page().locator("[role=alert]")).containsText("There is no article 01939f5e");
        dashboard.forgive();
    }
}
