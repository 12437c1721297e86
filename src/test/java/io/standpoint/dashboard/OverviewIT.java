package io.standpoint.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@DashboardTest
class OverviewIT {

    /** Subjects that are there from the start; other tests add some. */
    private static final int SEEDED = 25;

    @Test
    void shows_every_subject_with_its_shares_and_net(Dashboard dashboard) {
        dashboard.open("/");

        Locator first = dashboard.page().locator("tbody tr").first();
        assertThat(dashboard.page().locator("tbody tr").nth(SEEDED - 1)).isVisible();
        assertThat(first).containsText("Riverton tram");
        assertThat(first.locator("spark-line svg")).isVisible();
        assertThat(first.locator("shares-bar [role=img]"))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile("Critical \\d+%, Neutral \\d+%, Undecided \\d+%, Supportive \\d+%"));
    }

    @Test
    void finds_a_subject_and_keeps_the_search_in_the_address(Dashboard dashboard) {
        dashboard.open("/").page().getByLabel("Search").fill("kallio");

        assertThat(dashboard.page().locator("tbody tr")).hasCount(1);
        assertThat(dashboard.page().url()).endsWith("/?q=kallio");
    }

    @Test
    void says_what_to_do_where_nothing_is_found(Dashboard dashboard) {
        dashboard.open("/?q=nobody%20at%20all");

        assertThat(dashboard.page().getByText("No subject has “nobody at all” in its name"))
                .isVisible();
        dashboard.page().getByText("Show all subjects").click();
        assertThat(dashboard.page().locator("tbody tr").nth(SEEDED - 1)).isVisible();
    }

    @Test
    void says_how_to_begin_where_there_are_no_articles(Dashboard dashboard) {
        dashboard.answer("/v1/subjects?*", "{\"items\":[],\"next\":null}");

        dashboard.open("/");

        assertThat(dashboard.page().getByText("No articles yet")).isVisible();
        assertThat(dashboard.page().getByText("Try one article")).isVisible();
    }

    @Test
    void tries_again_after_a_failure_when_it_is_told_to(Dashboard dashboard) {
        dashboard.page().route("**/v1/subjects?*", Route::abort);
        dashboard.open("/");
        assertThat(dashboard.page().locator("[role=alert]")).isVisible();

        dashboard.page().unroute("**/v1/subjects?*");
        dashboard.named(AriaRole.BUTTON, "Try again").click();

        assertThat(dashboard.page().locator("tbody tr").nth(SEEDED - 1)).isVisible();
        dashboard.forgive();
    }

    @Test
    void sorts_by_net_from_the_most_critical(Dashboard dashboard) {
        dashboard.open("/").page().getByLabel("Sort").selectOption("critical");
        dashboard.settled();

        Locator nets = dashboard.page().locator("tbody tr .figures b");
        double first = number(nets.first().textContent());
        double last = number(nets.last().textContent());
        assertThat(first).isLessThan(last);
    }

    @Test
    void leads_to_a_subject(Dashboard dashboard) {
        dashboard.open("/").named(AriaRole.LINK, "Riverton tram").click();
        dashboard.settled();

        assertThat(dashboard.heading()).hasText("Riverton tram");
    }

    @Test
    void allows_no_code_but_its_own(Dashboard dashboard) {
        String policy = dashboard
                .service()
                .get("/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
    }

    private static double number(String net) {
        return Double.parseDouble(net.strip().replace('−', '-'));
    }
}
