package io.standpoint.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@DashboardTest
class ModelIT {

    @Test
    void says_what_the_model_is_for_and_not_for_and_what_it_is_weak_at(Dashboard dashboard) {
        Page page = dashboard.open("/?page=model").page();

        assertThat(page.locator("h1")).hasText(Pattern.compile("standpoint-en \\d+\\.\\d+\\.\\d+"));
        assertThat(section(page, "What it is for")).containsText("aggregates over many articles");
        assertThat(section(page, "What it is not for")).containsText("decisions about people or outlets");
        assertThat(section(page, "Known weaknesses")).containsText("irony");
    }

    @Test
    void every_figure_has_its_interval_and_a_table(Dashboard dashboard) {
        Page page = dashboard.open("/?page=model").page();
        Locator figures = page.locator("chart-figure[heading='Figures with their intervals']");

        figures.getByText("Table", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator(".headlines")).containsText(Pattern.compile("of paragraphs, \\d+% to \\d+%"));
        assertThat(figures.locator("thead"))
                .containsText(Pattern.compile("This model\\s*This model, low\\s*This model, high"));
        assertThat(figures.locator("tbody tr")).hasCount(6);
    }

    @Test
    void another_set_and_other_groups_are_kept_in_the_address(Dashboard dashboard) {
        Page page = dashboard.open("/?page=model").page();

        page.locator("choice-bar input[value=newsmtsc-dev_rw]").check();
        page.getByLabel("By", new Page.GetByLabelOptions().setExact(true)).selectOption("words in the paragraph");
        page.reload();
        dashboard.settled();

        assertThat(page.locator("choice-bar input:checked")).hasValue("newsmtsc-dev_rw");
        assertThat(page.getByLabel("By", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("words in the paragraph");
    }

    @Test
    void arrow_keys_read_a_chart_out(Dashboard dashboard) {
        Page page = dashboard.open("/?page=model").page();
        Locator confusion = page.locator("chart-figure[heading='What it takes for what'] chart-canvas");

        confusion.locator(".frame").focus();
        dashboard.press("ArrowRight", "ArrowRight");

        assertThat(confusion.locator("[aria-live]"))
                .hasText(Pattern.compile(
                        "Labelled supportive, called neutral\\. Of that label: \\d+%\\. Paragraphs: \\d+"));
    }

    private static Locator section(Page page, String heading) {
        Locator named = page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true));
        return page.locator("section.card").filter(new Locator.FilterOptions().setHas(named));
    }
}
