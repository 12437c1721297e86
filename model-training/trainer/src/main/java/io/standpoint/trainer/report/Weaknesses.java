package io.standpoint.trainer.report;

import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.Breakdown.Group;
import io.standpoint.trainer.behaviour.BehaviourReport.TestResult;
import io.standpoint.trainer.evaluation.Metrics;
import io.standpoint.trainer.evaluation.SplitReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What an evaluation says of a model's weaknesses, in sentences, beside what holds for every model. */
final class Weaknesses {

    /** Groups of fewer articles say little. */
    private static final int FEW = 10;

    /** How far below the whole a group must be to be a weakness, in macro-F1. */
    private static final double NOTABLE = 0.05;

    /** A test of behaviour is a weakness where a smaller share of its cases passes. */
    private static final double PASSED = 0.7;

    private Weaknesses() {}

    static List<String> of(EvaluationReport report) {
        List<String> sentences = new ArrayList<>();
        report.splits().stream()
                .filter(split -> split.fittedOn() == 0)
                .findFirst()
                .ifPresent(split -> {
                    sentences.add(weakestStance(split));
                    split.breakdowns().forEach(breakdown -> weakestGroup(split, breakdown, sentences));
                    split.breakdowns().forEach(breakdown -> belowBaseline(split, breakdown, sentences));
                });
        if (report.behaviour() != null) {
            report.behaviour().tests().forEach(test -> failed(test, sentences));
        }
        sentences.addAll(CardTexts.LIMITS);
        return sentences;
    }

    private static String weakestStance(SplitReport split) {
        Metrics model = split.model();
        String weakest = model.stances().keySet().stream()
                .min(Comparator.comparingDouble(
                        stance -> model.stances().get(stance).f1().value()))
                .orElseThrow();
        Metrics.ForStance stance = model.stances().get(weakest);
        return String.format(
                Locale.ROOT,
                "On %s it is weakest on %s paragraphs: it finds %.0f %% of them, and of those it calls so %.0f %% are.",
                split.name(),
                weakest,
                100 * stance.recall(),
                100 * stance.precision());
    }

    private static void weakestGroup(SplitReport split, Breakdown breakdown, List<String> sentences) {
        breakdown.groups().stream()
                .filter(group -> group.articles() >= FEW)
                .min(Comparator.comparingDouble(Weaknesses::macroF1))
                .filter(group -> macroF1(group) < split.model().macroF1().value() - NOTABLE)
                .ifPresent(group -> sentences.add(String.format(
                        Locale.ROOT,
                        "By “%s” its macro-F1 on %s is lowest for “%s”: %.2f, and %.2f over all.",
                        breakdown.by(),
                        split.name(),
                        group.name(),
                        macroF1(group),
                        split.model().macroF1().value())));
    }

    private static void belowBaseline(SplitReport split, Breakdown breakdown, List<String> sentences) {
        List<String> groups = breakdown.groups().stream()
                .filter(group -> group.articles() >= FEW)
                .filter(group -> macroF1(group) < macroF1(group, SplitReport.LINEAR))
                .map(group -> String.format(
                        Locale.ROOT,
                        "“%s” (%.2f, the baseline %.2f)",
                        group.name(),
                        macroF1(group),
                        macroF1(group, SplitReport.LINEAR)))
                .toList();
        if (!groups.isEmpty()) {
            sentences.add("By “" + breakdown.by() + "” its macro-F1 on " + split.name()
                    + " is below that of the TF-IDF baseline for " + String.join(", ", groups) + ".");
        }
    }

    private static void failed(TestResult test, List<String> sentences) {
        if (test.passed().share() < PASSED) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "It passes %.0f %% of %d cases of the test of behaviour “%s”. %s",
                    100 * test.passed().share(),
                    test.passed().of(),
                    test.name(),
                    test.description()));
        }
    }

    private static double macroF1(Group group) {
        return macroF1(group, SplitReport.MODEL);
    }

    private static double macroF1(Group group, String system) {
        return group.systems().get(system).macroF1().value();
    }
}
