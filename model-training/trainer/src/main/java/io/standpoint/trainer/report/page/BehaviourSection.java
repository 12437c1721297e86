package io.standpoint.trainer.report.page;

import io.standpoint.model.card.Estimate;
import io.standpoint.trainer.behaviour.BehaviourReport;
import io.standpoint.trainer.behaviour.BehaviourReport.Excerpt;
import io.standpoint.trainer.behaviour.BehaviourReport.Failure;
import io.standpoint.trainer.behaviour.BehaviourReport.Share;
import io.standpoint.trainer.behaviour.BehaviourReport.TestResult;
import io.standpoint.trainer.behaviour.Capability;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the tests of behaviour found, with cases that failed; their texts are this project's own. */
final class BehaviourSection {

    /** Where the section can be linked to. */
    static final String ID = "behaviour";

    private final Markup html;
    private final BehaviourReport report;

    BehaviourSection(Markup html, BehaviourReport report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.open("section", "id", ID)
                .element("h2", "Tests of behaviour")
                .element(
                        "p",
                        "Small articles made from templates, of which the right answer is known. They ask for one thing at a time,"
                                + " more plainly than news does, so their pass rates are no estimate of accuracy on articles.");
        summary();
        for (Capability capability : Capability.values()) {
            List<TestResult> tests = report.tests().stream()
                    .filter(test -> test.capability() == capability)
                    .toList();
            if (!tests.isEmpty()) {
                capability(capability, tests);
            }
        }
        html.close();
    }

    private void summary() {
        Table table = Table.begin(html, "Over several tests, with 95 % intervals", "", "share", "cases");
        share(table, "negation and swapped subjects: passed", report.summary().negationAndSwappedSubjects());
        share(
                table,
                "stance changed when a name was swapped (lower is better)",
                report.summary().changedByName());
        table.end();
    }

    private static void share(Table table, String name, Share share) {
        table.row(name)
                .cell(estimate(share))
                .cell(Written.count(share.count()) + " of " + Written.count(share.of()))
                .endRow();
    }

    private static Estimate estimate(Share share) {
        return new Estimate(share.share(), share.low(), share.high());
    }

    private void capability(Capability capability, List<TestResult> tests) {
        String title = capability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        html.element("h3", title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1))
                .open("div", "class", "pair")
                .open("figure");
        IntervalChart chart = new IntervalChart(
                "Share of cases passed in the tests of " + title + "; the table has the same figures");
        tests.forEach(test -> chart.row(test.name(), Map.of(Series.MODEL, estimate(test.passed()))));
        chart.draw(html);
        html.element("figcaption", "Share of cases passed, with 95 % intervals.")
                .close();
        table(title, tests);
        html.close();
        failures(tests);
    }

    private void table(String title, List<TestResult> tests) {
        Table table = Table.begin(html, "Cases passed in the tests of " + title, "test", "share", "passed");
        for (TestResult test : tests) {
            table.row(test.name(), test.description())
                    .cell(estimate(test.passed()))
                    .cell(Written.count(test.passed().count()) + " of "
                            + Written.count(test.passed().of()))
                    .endRow();
        }
        table.end();
    }

    private void failures(List<TestResult> tests) {
        if (tests.stream().allMatch(test -> test.failures().isEmpty())) {
            return;
        }
        html.open("details").element("summary", "Some cases that failed").open("ul", "class", "mistakes");
        tests.forEach(test -> test.failures().forEach(failure -> failure(test.name(), failure)));
        html.close().close();
    }

    private void failure(String test, Failure failure) {
        html.open("li").open("p").element("b", test).close();
        excerpt(failure.original());
        if (failure.changed() != null) {
            html.element("p", "and changed");
            excerpt(failure.changed());
        }
        html.element("p", "Expected: " + failure.expected() + ". Given: " + failure.given() + ".", "class", "verdict")
                .close();
    }

    private void excerpt(Excerpt excerpt) {
        html.open("blockquote");
        if (!excerpt.title().isBlank()) {
            html.element("cite", excerpt.title()).text(" ");
        }
        if (!excerpt.context().isBlank()) {
            html.element("span", excerpt.context(), "class", "context").text(" ");
        }
        html.text(excerpt.text()).close().element("p", "toward " + excerpt.subject(), "class", "note");
    }
}
