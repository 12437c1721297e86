package io.standpoint.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How every page looks and whether everybody can use it; pictures of them all go to {@code target/screenshots}. */
@DashboardTest
class AppearanceIT {

    private static final String AXE = read();

    @ParameterizedTest
    @CsvSource({
        "overview, /",
        "overview-empty, /?q=nobody",
        "subject, /?page=subject&subject={Riverton tram}",
        "compared, /?page=subject&subject={Riverton tram}&subject={Northfield Hospital}&shown=corrected",
        "paragraphs, /?page=paragraphs&subject={Riverton tram}&stance=critical",
        "article, /?page=article&paragraph=1&id={article}",
        "try, /?page=try",
        "imports, /?page=imports",
        "model, /?page=model",
        "corrections, /?page=corrections",
        "embedded, /?page=subject&embed=1&subject={Riverton tram}",
        "unknown-page, /?page=nowhere",
    })
    void axe_finds_nothing_and_nothing_is_wider_than_the_window(String name, String address, Dashboard dashboard) {
        dashboard.open(filled(address, dashboard)).picture(name);
        assertThat(violations(dashboard.page())).isEmpty();

        dashboard.dark().settled().picture(name + "-dark");
        assertThat(violations(dashboard.page())).isEmpty();

        dashboard.narrow().settled().picture(name + "-narrow");
        assertThat(dashboard.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Dashboard.NARROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?page=subject&subject={Riverton tram}",
                "/?page=paragraphs&subject={Riverton tram}",
                "/?page=article&id={article}"
            })
    void hardly_anything_moves_while_a_page_comes(String address, Dashboard dashboard) {
        dashboard.open(filled(address, dashboard));

        assertThat(dashboard.moved()).isLessThan(0.01);
    }

    private static String filled(String address, Dashboard dashboard) {
        return address.replace("{Riverton tram}", dashboard.subject("Riverton tram"))
                .replace("{Northfield Hospital}", dashboard.subject("Northfield Hospital"))
                .replace("{article}", dashboard.articleOn("Riverton tram"));
    }

    /** What axe complains of, and where. */
    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(
                """
                async () => (await axe.run(document)).violations
                  .flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.target.flat().join(' ')} ${node.failureSummary}`))
                """,
                Map.of());
    }

    private static String read() {
        try (InputStream in = AppearanceIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
