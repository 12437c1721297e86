package io.standpoint.trainer.evaluation;

import io.standpoint.model.Stance;
import io.standpoint.trainer.evaluation.EvaluationReport.Candidates;
import io.standpoint.trainer.evaluation.EvaluationReport.SplitReport;
import io.standpoint.trainer.evaluation.EvaluationReport.Undecided;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The evaluation report as Markdown. */
final class EvaluationPage {

    private static final List<Integer> COVERAGES = List.of(100, 80, 60, 40, 20);

    private final StringBuilder page = new StringBuilder();

    private EvaluationPage() {}

    static String of(EvaluationReport report) {
        EvaluationPage page = new EvaluationPage();
        page.line("# Evaluation of %s %s", report.model(), report.version());
        page.line("");
        page.line(
                "Made by `evaluate` at %s; `evaluation.json` beside this file has every figure. Intervals are 95 %%,"
                        + " from 1,000 draws of whole articles. A subject is seen where its name also occurs in the training"
                        + " set.",
                report.created());
        report.splits().forEach(page::split);
        return page.page.toString();
    }

    private void split(SplitReport split) {
        Metrics all = split.overall(EvaluationReport.MODEL);
        line("");
        line("## %s", split.name());
        line("");
        line(
                "%,d labelled paragraphs of %,d %s. The baselines were fitted on `%s`.",
                all.paragraphs(),
                all.articles(),
                split.name().startsWith("newsmtsc") ? "sentences" : "articles",
                split.train());
        if (split.fittedOn() > 0) {
            line("");
            line(
                    "**Not held out:** the model was fitted on %.0f %% of these articles, so its figures here flatter it. The"
                            + " cross-fitted figures in the model card do not.",
                    100 * split.fittedOn());
        }
        systems(split);
        groups(split);
        confusion(all);
        riskCoverage(all, split.undecided());
        if (split.candidates() != null) {
            candidates(split.candidates());
        }
    }

    private void systems(SplitReport split) {
        line("");
        line(
                "| | macro-F1 | accuracy | F1 supportive | F1 neutral | F1 critical | calibration error | Brier | log loss |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        split.systems().keySet().forEach(system -> {
            Metrics metrics = split.overall(system);
            line(
                    "| %s | **%.3f** (%.3f–%.3f) | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                    system,
                    metrics.macroF1(),
                    metrics.macroF1Interval().low(),
                    metrics.macroF1Interval().high(),
                    metrics.accuracy(),
                    metrics.stances().get("supportive").f1(),
                    metrics.stances().get("neutral").f1(),
                    metrics.stances().get("critical").f1(),
                    metrics.calibrationError(),
                    metrics.brier(),
                    metrics.logLoss());
        });
    }

    private void groups(SplitReport split) {
        line("");
        line("Macro-F1 by group of paragraphs:");
        line("");
        line("| | paragraphs | %s |", String.join(" | ", split.systems().keySet()));
        line("| --- | --- |%s", " --- |".repeat(split.systems().size()));
        split.systems().get(EvaluationReport.MODEL).forEach((group, metrics) -> {
            List<String> cells = split.systems().values().stream()
                    .map(groups -> groups.get(group))
                    .map(cell -> String.format(
                            Locale.ROOT,
                            "%.3f (%.3f–%.3f)",
                            cell.macroF1(),
                            cell.macroF1Interval().low(),
                            cell.macroF1Interval().high()))
                    .toList();
            line("| %s | %,d | %s |", group, metrics.paragraphs(), String.join(" | ", cells));
        });
    }

    private void confusion(Metrics metrics) {
        line("");
        line("The model's predictions (columns) against the labels (rows):");
        line("");
        line("| | %s | precision | recall |", String.join(" | ", labels()));
        line("| --- | --- | --- | --- | --- | --- |");
        int row = 0;
        for (Map.Entry<String, Metrics.ForStance> stance : metrics.stances().entrySet()) {
            List<String> counts = metrics.confusion().get(row++).stream()
                    .map(count -> String.format(Locale.ROOT, "%,d", count))
                    .toList();
            line(
                    "| %s | %s | %.3f | %.3f |",
                    stance.getKey(),
                    String.join(" | ", counts),
                    stance.getValue().precision(),
                    stance.getValue().recall());
        }
    }

    private void riskCoverage(Metrics metrics, Undecided undecided) {
        line("");
        line("Share of wrong predictions when only the most confident are kept:");
        line("");
        line("| kept | least confidence | wrong |");
        line("| --- | --- | --- |");
        for (int coverage : COVERAGES) {
            Reliability.Point point = metrics.riskCoverage().get(coverage / 5 - 1);
            line("| %d %% | %.2f | %.1f %% |", coverage, point.confidence(), 100 * point.risk());
        }
        line("");
        line(
                "Under the model's threshold of %.2f, %.1f %% of the paragraphs are undecided; of the others %.1f %% are"
                        + " right.",
                undecided.threshold(), 100 * undecided.share(), 100 * undecided.accuracy());
    }

    private void candidates(Candidates candidates) {
        line("");
        line(
                "Where no subject is given: over %,d articles the annotated subject is the first candidate in %.1f %%, and"
                        + " among the first three in %.1f %%.",
                candidates.articles(), 100 * candidates.top1(), 100 * candidates.top3());
    }

    private static List<String> labels() {
        return Arrays.stream(Stance.values()).map(Stance::label).toList();
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
