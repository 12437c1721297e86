package io.standpoint.trainer.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.trainer.report.EvaluationReport;
import io.standpoint.trainer.report.Reports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EvaluationPageTest {

    private static String html;
    private static Document page;

    @BeforeAll
    static void write_the_page() throws Exception {
        html = EvaluationPage.of(Reports.report());
        page = parse(html);
    }

    /** Fails where the page is not well-formed. */
    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void shows_figures_with_intervals_beside_the_baselines() {
        assertThat(row("macro-F1")).containsExactly("0.512 0.48–0.55", "0.443 0.41–0.48", "0.219 0.19–0.26");
        assertThat(row("calibration error (lower is better)")).element(0).isEqualTo("0.034 0.00–0.07");
        assertThat(row("accuracy on the surest 70 %")).element(0).isEqualTo("0.712 0.68–0.75");
    }

    @Test
    void shows_counts_and_row_shares_of_the_confusion_matrix() {
        assertThat(row("neutral")).startsWith("5 5 %", "80 80 %", "15 15 %");
    }

    @Test
    void shows_groups_and_marks_those_that_say_little() {
        assertThat(row("person")).containsExactly("400", "0.450 0.42–0.49", "0.460", "0.200", "0.610");
        assertThat(row("law †")).element(0).isEqualTo("40");
    }

    @Test
    void shows_how_often_tests_of_behaviour_pass_and_what_failed() {
        assertThat(row("did not fail toTwo negations are praise.")).element(1).isEqualTo("12 of 100");
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Dahl did not fail to help.")
                .contains("Expected: supportive. Given: critical 0.71.");
    }

    @Test
    void shows_what_becomes_of_a_paragraph_without_its_evidence() {
        assertThat(row("evidence words")).containsExactly("0.181", "0.190", "35.0 %");
        assertThat(row("random words")).containsExactly("0.021", "0.050", "7.0 %");
        assertThat(row("it falls")).containsExactly("8.6 (5.0–14.0)");
    }

    @Test
    void escapes_whatever_a_text_holds() {
        assertThat(texts("cite")).contains("A <script>alert(1)</script> title");
        assertThat(texts("blockquote")).contains("Rockets \ud83d\ude80 & a zero \ufffd byte </blockquote>");
        assertThat(texts("b")).contains("O'Neil \"the\" boss");
        assertThat(texts("footer").get(0)).contains("The <Daily> & Sons");
    }

    @Test
    void needs_nothing_but_itself() {
        assertThat(html)
                .doesNotContain("<script", "<link", "<img", "@import", "url(", "http:", "https:")
                .contains("prefers-color-scheme: dark");
        // A browser takes the text of a style as it is, so it may hold nothing that was escaped.
        assertThat(html.substring(html.indexOf("<style>"), html.indexOf("</style>")))
                .doesNotContain("&");
    }

    @Test
    void says_of_every_chart_what_it_shows() {
        NodeList drawings = page.getElementsByTagName("svg");
        List<String> charts = new ArrayList<>();
        for (int i = 0; i < drawings.getLength(); i++) {
            Element drawing = (Element) drawings.item(i);
            if (!drawing.hasAttribute("aria-hidden")) {
                charts.add(drawing.getAttribute("aria-label"));
            }
        }
        assertThat(charts).hasSize(6).allSatisfy(label -> assertThat(label).isNotBlank());
    }

    @Test
    void says_that_texts_were_left_out() throws Exception {
        EvaluationReport report = Reports.report();
        EvaluationReport bare = new EvaluationReport(
                report.model(),
                report.version(),
                report.fingerprint(),
                report.created(),
                List.of(report.splits().get(0).withoutTexts()),
                null,
                null);

        String written = EvaluationPage.of(bare);

        assertThat(parse(written).getDocumentElement().getTextContent())
                .contains("they belong to their publishers", "Paragraph 7 of a1")
                .doesNotContain("Rockets", "alert(1)", "Tests of behaviour");
    }

    @Test
    void warns_where_the_model_was_fitted_on_the_set() throws Exception {
        EvaluationReport report = new EvaluationReport(
                "m", "1", "abc", "2026-01-31T12:00:00Z", List.of(Reports.split("dev", 1)), null, null);

        assertThat(parse(EvaluationPage.of(report)).getDocumentElement().getTextContent())
                .contains("Not held out. The model was fitted on 100 % of these");
        assertThat(html).doesNotContain("Not held out.");
    }

    /** The figures of the first table row that has this name. */
    private static List<String> row(String name) {
        NodeList rows = page.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) {
            Element row = (Element) rows.item(i);
            if (row.getElementsByTagName("th").item(0).getTextContent().equals(name)) {
                List<String> cells = texts(row, "td");
                if (!cells.isEmpty()) {
                    return cells;
                }
            }
        }
        throw new AssertionError("no row " + name);
    }

    private static List<String> texts(String element) {
        return texts(page.getDocumentElement(), element);
    }

    private static List<String> texts(Element within, String element) {
        NodeList found = within.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
