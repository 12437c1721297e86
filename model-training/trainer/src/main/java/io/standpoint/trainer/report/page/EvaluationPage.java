package io.standpoint.trainer.report.page;

import io.standpoint.trainer.evaluation.Metrics;
import io.standpoint.trainer.evaluation.SplitReport;
import io.standpoint.trainer.report.EvaluationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The evaluation report as one page of HTML that needs nothing else: no script, no font, no request. */
public final class EvaluationPage {

    private final Markup html = new Markup();
    private final EvaluationReport report;

    private EvaluationPage(EvaluationReport report) {
        this.report = report;
    }

    /**
     * Writes the page.
     *
     * @param report what was found
     * @return HTML that is also well-formed XML, to be kept in UTF-8
     */
    public static String of(EvaluationReport report) {
        EvaluationPage page = new EvaluationPage(report);
        page.write();
        return "<!DOCTYPE html>\n" + page.html;
    }

    private void write() {
        String title = "Evaluation of " + report.model() + " " + report.version();
        html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .element("title", title)
                .element("style", style())
                .close();
        html.open("body").open("header").element("h1", title);
        html.element(
                "p",
                "Made by evaluate at " + report.created() + ". evaluation.json beside this page has every figure.");
        navigation();
        html.close().open("main");
        overview();
        reading();
        report.splits().forEach(split -> new SplitSection(html, split).write());
        if (report.behaviour() != null) {
            new BehaviourSection(html, report.behaviour()).write();
        }
        if (report.evidence() != null) {
            new EvidenceSection(html, report.evidence()).write();
        }
        html.close().close().close();
    }

    private void navigation() {
        html.open("nav", "aria-label", "Contents").open("ul");
        report.splits().forEach(split -> link(SplitSection.id(split), split.name()));
        if (report.behaviour() != null) {
            link(BehaviourSection.ID, "tests of behaviour");
        }
        if (report.evidence() != null) {
            link(EvidenceSection.ID, "evidence words");
        }
        html.close().close();
    }

    private void link(String id, String words) {
        html.open("li").element("a", words, "href", "#" + id).close();
    }

    private void overview() {
        html.open("section", "class", "overview").element("h2", "At a glance");
        Table table = Table.begin(
                html,
                "This model on each set, with 95 % intervals over articles, beside the macro-F1 of TF-IDF",
                "set",
                "macro-F1",
                "TF-IDF",
                "accuracy",
                "on the surest 70 %",
                "calibration error");
        for (SplitReport split : report.splits()) {
            Metrics model = split.model();
            table.row(split.name() + (split.fittedOn() > 0 ? " (not held out)" : ""))
                    .cell(model.macroF1())
                    .cell(Written.figure(
                            split.systems().get(SplitReport.LINEAR).macroF1().value()))
                    .cell(model.accuracy())
                    .cell(model.accuracyAt70())
                    .cell(model.calibrationError())
                    .endRow();
        }
        table.end();
        html.close();
    }

    private void reading() {
        html.open("details").element("summary", "How to read the figures").open("dl");
        term(
                "Macro-F1",
                "the mean of the F1 of supportive, neutral and critical, so that the rare stance counts as much as"
                        + " the frequent one; 1 is perfect.");
        term(
                "F1",
                "the harmonic mean of precision (of what it calls critical, how much is) and recall (of what is critical,"
                        + " how much it finds).");
        term(
                "Intervals",
                "95 %, from 1,000 draws of whole articles with replacement; paragraphs of one article are alike.");
        term(
                "Calibration error",
                "how far stated confidence and the share of right answers lie apart, on average, over 15"
                        + " bins of confidence. Its interval is widened to hold the figure, for draws overstate it.");
        term("Seen", "the subject's name also occurs in the training set.");
        term(
                "Baselines",
                "always the most frequent label; and TF-IDF of words and characters with logistic regression. Both"
                        + " were fitted in the same run.");
        html.close().close();
    }

    private void term(String term, String meaning) {
        html.element("dt", term).element("dd", meaning);
    }

    private static String style() {
        try (InputStream css = EvaluationPage.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
