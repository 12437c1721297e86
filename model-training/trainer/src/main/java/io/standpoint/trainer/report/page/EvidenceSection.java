package io.standpoint.trainer.report.page;

import io.standpoint.trainer.evaluation.Faithfulness;
import io.standpoint.trainer.report.EvaluationReport;
import java.util.Locale;

/** How far the evidence words can be believed. */
final class EvidenceSection {

    /** Where the section can be linked to. */
    static final String ID = "evidence";

    private final Markup html;
    private final EvaluationReport.Evidence evidence;

    EvidenceSection(Markup html, EvaluationReport.Evidence evidence) {
        this.html = html;
        this.evidence = evidence;
    }

    void write() {
        Faithfulness found = evidence.faithfulness();
        html.open("section", "id", ID)
                .element("h2", "Evidence words")
                .element(
                        "p",
                        "Found by " + Faithfulness.METHOD
                                + ". If they are what the model goes by, its probability must move more"
                                + " without them than without as many random words of the paragraph.")
                .element(
                        "p",
                        "Measured on " + Written.count(found.paragraphs(), "paragraph", "paragraphs") + " of "
                                + Written.count(found.articles(), "article", "articles") + " of " + evidence.set()
                                + ", up to " + found.words() + " words of each deleted from the text. Further "
                                + Written.count(found.withoutEvidence(), "paragraph has", "paragraphs have")
                                + " no word that speaks for the stance, and do not count.");
        falls(found);
        ratios(found);
        html.close();
    }

    private void falls(Faithfulness found) {
        Table.begin(
                        html,
                        "What becomes of a paragraph, on average",
                        "deleted",
                        "probability of the stance falls by",
                        "moves by",
                        "gets another stance")
                .row("evidence words")
                .cell(Written.figure(found.evidenceFall()))
                .cell(Written.figure(found.evidenceChange()))
                .cell(Written.finePercent(found.evidenceFlips()))
                .endRow()
                .row("random words")
                .cell(Written.figure(found.randomFall()))
                .cell(Written.figure(found.randomChange()))
                .cell(Written.finePercent(found.randomFlips()))
                .endRow()
                .end();
    }

    private void ratios(Faithfulness found) {
        html.element("h3", "Times as far as without random words");
        Table table =
                Table.begin(html, "With 95 % intervals over articles; 1 means no better than chance", "", "ratio");
        table.row("it falls").cell(written(found.ratio())).endRow();
        table.row("it moves, up or down: the more cautious figure")
                .cell(written(found.changeRatio()))
                .endRow()
                .end();
    }

    private static String written(Faithfulness.Ratio ratio) {
        return String.format(Locale.ROOT, "%.1f (%.1f–%.1f)", ratio.value(), ratio.low(), ratio.high());
    }
}
