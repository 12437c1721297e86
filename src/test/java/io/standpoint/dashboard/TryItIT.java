package io.standpoint.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DashboardTest
class TryItIT {

    private static final String TEXT =
            """
            Harrow Ferry was called a disgrace by its passengers on Friday, after it had left without them for the third time.

            The mayor said that Harrow Ferry was excellent, and that the passengers had been late.""";

    @Test
    void shows_the_stance_of_every_paragraph_and_keeps_nothing(Dashboard dashboard) {
        String kept = articles(dashboard);
        Page page = dashboard.open("/?page=try").page();

        page.getByText("Use an example").click();

        assertThat(page.locator("article-paragraph")).hasCount(4);
        assertThat(page.locator("article-paragraph mark").first()).isVisible();
        assertThat(page.locator("article-paragraph shares-bar").first()).isVisible();
        assertThat(articles(dashboard)).isEqualTo(kept);
    }

    @Test
    void proposes_subjects_and_judges_toward_the_one_that_is_taken(Dashboard dashboard) {
        Page page = dashboard.open("/?page=try").page();

        page.getByLabel("Text", exactly()).fill(TEXT);
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Proposed subjects"))
                .getByText("Harrow Ferry", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator(".result h2")).hasText("Toward Harrow Ferry");
        assertThat(page.locator("article-paragraph")).hasCount(2);
        assertThat(page.url()).endsWith("subject=Harrow+Ferry");
    }

    @Test
    void judges_toward_a_subject_that_is_typed(Dashboard dashboard) {
        Page page = dashboard.open("/?page=try").page();

        page.getByLabel("Text", exactly()).fill(TEXT);
        page.getByLabel("Stance toward").fill("the mayor");
        dashboard.press("Enter");

        assertThat(page.locator(".result h2")).hasText("Toward the mayor");
    }

    @Test
    void reads_the_article_out_of_a_page_that_is_opened(Dashboard dashboard) {
        Page page = dashboard.open("/?page=try").page();

        page.locator("file-drop input")
                .setInputFiles(
                        file(
                                "ferry.html",
                                "text/html",
                                """
                <html><head><title>Site</title><meta name="author" content="Ada Example">
                <meta property="article:published_time" content="2026-02-27T10:00:00Z"><script>document.title = 'ran'</script></head>
                <body><nav><p>Home</p></nav><article><h1>Ferry leaves early</h1><p>One
                paragraph.</p><p>And another.</p></article><footer><p>Imprint</p></footer></body></html>"""));

        assertThat(page.getByLabel("Text", exactly())).hasValue("One paragraph.\n\nAnd another.");
        assertThat(page.getByLabel("Title")).hasValue("Ferry leaves early");
        assertThat(page).not().hasTitle("ran");
    }

    @Test
    void takes_a_text_that_is_dropped(Dashboard dashboard) {
        Page page = dashboard.open("/?page=try").page();

        JSHandle dropped = page.evaluateHandle(
                """
                text => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([text], 'ferry.txt', {type: 'text/plain'}));
                  return transfer;
                }""",
                TEXT);
        page.locator("file-drop .zone").dispatchEvent("drop", Map.of("dataTransfer", dropped));

        assertThat(page.getByLabel("Text", exactly())).hasValue(TEXT);
    }

    @Test
    void says_what_to_do_with_a_file_that_is_no_article(Dashboard dashboard) {
        Page page = dashboard.open("/?page=try").page();

        page.locator("file-drop input").setInputFiles(file("ferry.pdf", "application/pdf", "%PDF"));

        assertThat(page.locator("article-form [role=alert]")).containsText("Choose a .txt or .html file");
    }

    @Test
    void says_what_is_wrong_with_a_text_in_a_language_that_the_model_does_not_know(Dashboard dashboard) {
        Page page = dashboard.open("/?page=try").page();

        page.getByLabel("Text", exactly())
                .fill(
                        "Die Stadt hat gestern beschlossen, dass die Brücke im nächsten Jahr neu gestrichen werden soll. Die Bürger"
                                + " sind damit nicht einverstanden und haben angekündigt, gegen den Beschluss zu klagen.");
        dashboard.named(AriaRole.BUTTON, "Show the stances").click();

        assertThat(page.locator(".result [role=alert]")).containsText("'de'");
        dashboard.forgive();
    }

    @Test
    void keeps_an_article_with_where_it_comes_from_and_says_when_it_is_kept_already(Dashboard dashboard) {
        Page page = judged(dashboard, "Kept Ferry");
        page.getByLabel("Source").fill("Harrow Times");
        page.getByLabel("Published").fill("2026-02-27");
        page.getByText("Keep the article").click();
        assertThat(page.locator("keep-form")).containsText("The article is kept");

        dashboard.named(AriaRole.BUTTON, "Show the stances").click();
        page.getByText("Keep the article").click();

        assertThat(page.locator("keep-form")).containsText("kept already");
        page.getByText("Open it").click();
        dashboard.settled();
        assertThat(page.locator(".meta").first()).containsText("Harrow Times27 Feb 2026");
    }

    @Test
    void leads_to_the_kept_article_where_another_version_of_it_is_in_the_way(Dashboard dashboard) {
        Page page = judged(dashboard, "Other Ferry");
        page.getByText("Keep the article").click();
        assertThat(page.locator("keep-form")).containsText("The article is kept");

        page.getByLabel("Title").fill("Another title");
        dashboard.named(AriaRole.BUTTON, "Show the stances").click();
        page.getByText("Keep the article").click();

        assertThat(page.locator("keep-form [role=alert]")).containsText("Another version of this article is kept");
        page.getByText("Open the kept article").click();
        dashboard.settled();
        assertThat(dashboard.heading()).hasText("Untitled article");
        dashboard.forgive();
    }

    private static Page judged(Dashboard dashboard, String subject) {
        Page page = dashboard.open("/?page=try").page();
        page.getByLabel("Text", exactly()).fill(TEXT.replace("Harrow Ferry", subject));
        page.getByLabel("Stance toward").fill(subject);
        dashboard.named(AriaRole.BUTTON, "Show the stances").click();
        assertThat(page.locator(".result h2")).hasText("Toward " + subject);
        return page;
    }

    /** The latest article, or that there is none. */
    private static String articles(Dashboard dashboard) {
        return dashboard
                .service()
                .get("/v1/articles?limit=1&subject=Riverton%20tram")
                .body();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static FilePayload[] file(String name, String type, String content) {
        return List.of(new FilePayload(name, type, content.getBytes(UTF_8))).toArray(FilePayload[]::new);
    }
}
