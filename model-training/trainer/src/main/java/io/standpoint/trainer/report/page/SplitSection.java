package io.standpoint.trainer.report.page;

import io.standpoint.trainer.evaluation.CandidateReport;
import io.standpoint.trainer.evaluation.Evaluation;
import io.standpoint.trainer.evaluation.Metrics;
import io.standpoint.trainer.evaluation.SplitReport;
import java.util.Locale;

/** All that was found on one set. */
final class SplitSection {

    private final Markup html;
    private final SplitReport split;

    SplitSection(Markup html, SplitReport split) {
        this.html = html;
        this.split = split;
    }

    /** Where the section can be linked to. */
    static String id(SplitReport split) {
        return "set-" + split.name();
    }

    void write() {
        Metrics model = split.model();
        html.open("section", "id", id(split))
                .element("h2", split.name())
                .open("p")
                .text(Written.count(model.paragraphs(), "labelled paragraph", "labelled paragraphs")
                        + " of "
                        + (split.sentences()
                                ? Written.count(model.articles(), "sentence", "sentences")
                                : Written.count(model.articles(), "article", "articles"))
                        + ". The baselines were fitted on ")
                .element("code", split.train())
                .text(
                        split.train().equals(Evaluation.TRAIN)
                                ? String.format(
                                        Locale.ROOT, " and at most %,d additional labels.", Evaluation.MOST_DRAWN)
                                : ".")
                .close();
        if (split.fittedOn() > 0) {
            html.open("p", "class", "warning")
                    .element("strong", "⚠ Not held out.")
                    .text(" The model was fitted on " + Written.percent(split.fittedOn())
                            + " of these, so its figures here flatter it.")
                    .close();
        }
        new FiguresPart(html, split).write();
        new ConfidencePart(html, split).write();
        new BreakdownPart(html, split).write();
        if (split.candidates() != null) {
            candidates(split.candidates());
        }
        new MistakesPart(html, split).write();
        html.close();
    }

    private void candidates(CandidateReport candidates) {
        html.element("h3", "Does it find the subject by itself?")
                .element(
                        "p",
                        "Where no subject is given: over " + Written.count(candidates.articles(), "article", "articles")
                                + " the annotated subject is the first candidate in "
                                + Written.finePercent(candidates.top1()) + ", and among the first three in "
                                + Written.finePercent(candidates.top3()) + ".");
    }
}
