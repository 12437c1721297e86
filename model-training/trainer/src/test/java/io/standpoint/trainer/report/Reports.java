package io.standpoint.trainer.report;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.ConfidenceBin;
import io.standpoint.model.card.CoveragePoint;
import io.standpoint.model.card.Estimate;
import io.standpoint.model.card.Undecided;
import io.standpoint.trainer.behaviour.BehaviourReport;
import io.standpoint.trainer.behaviour.BehaviourReport.Excerpt;
import io.standpoint.trainer.behaviour.BehaviourReport.Failure;
import io.standpoint.trainer.behaviour.BehaviourReport.Share;
import io.standpoint.trainer.behaviour.BehaviourReport.Summary;
import io.standpoint.trainer.behaviour.BehaviourReport.TestResult;
import io.standpoint.trainer.behaviour.Capability;
import io.standpoint.trainer.behaviour.TestKind;
import io.standpoint.trainer.evaluation.CandidateReport;
import io.standpoint.trainer.evaluation.Faithfulness;
import io.standpoint.trainer.evaluation.Metrics;
import io.standpoint.trainer.evaluation.Mistake;
import io.standpoint.trainer.evaluation.SplitReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports made by hand. */
public final class Reports {

    private Reports() {}

    /** Of one held-out set, with a text that must be escaped, and with tests of behaviour. */
    public static EvaluationReport report() {
        return new EvaluationReport(
                "standpoint-test",
                "1.2.3",
                "abc",
                "2026-01-31T12:00:00Z",
                List.of(split("test", 0)),
                behaviour(),
                evidence());
    }

    private static EvaluationReport.Evidence evidence() {
        Faithfulness found = new Faithfulness(
                3,
                58,
                200,
                12,
                0.181,
                0.021,
                new Faithfulness.Ratio(8.619, 5, 14),
                0.19,
                0.05,
                new Faithfulness.Ratio(3.8, 3.1, 4.6),
                0.35,
                0.07);
        return new EvaluationReport.Evidence("test", found);
    }

    /** Everything about one set. */
    public static SplitReport split(String name, double fittedOn) {
        Map<String, Metrics> systems = new LinkedHashMap<>();
        systems.put(SplitReport.MODEL, metrics(0.512));
        systems.put(SplitReport.MAJORITY, metrics(0.219));
        systems.put(SplitReport.LINEAR, metrics(0.443));
        return new SplitReport(
                name,
                "train",
                fittedOn,
                systems,
                List.of(new Breakdown(
                        "kind of subject",
                        List.of(group("person", 40, 0.45), group("policy", 30, 0.48), group("law", 4, 0.31)))),
                new Undecided(0.45, 0.25, 0.7123456),
                new CandidateReport(50, 20, 30),
                List.of(new Mistake(
                        "a1",
                        7,
                        "The <Daily> & Sons",
                        "O'Neil \"the\" boss",
                        "A <script>alert(1)</script> title",
                        "Rockets \ud83d\ude80 & a zero \u0000 byte </blockquote>",
                        Stance.SUPPORTIVE,
                        new Probabilities(0.03, 0.04, 0.93))));
    }

    private static Breakdown.Group group(String name, int articles, double macroF1) {
        Map<String, Breakdown.Figures> systems = new LinkedHashMap<>();
        systems.put(SplitReport.MODEL, new Breakdown.Figures(estimate(macroF1), estimate(0.61)));
        systems.put(SplitReport.MAJORITY, new Breakdown.Figures(estimate(0.2), estimate(0.5)));
        systems.put(SplitReport.LINEAR, new Breakdown.Figures(estimate(0.46), estimate(0.55)));
        return new Breakdown.Group(
                name, 10 * articles, articles, Map.of("supportive", 1, "neutral", 2, "critical", 3), systems);
    }

    private static Metrics metrics(double macroF1) {
        Map<String, Metrics.ForStance> stances = new LinkedHashMap<>();
        stances.put("supportive", new Metrics.ForStance(0.4, 0.2, estimate(0.267), 50));
        stances.put("neutral", new Metrics.ForStance(0.7, 0.8, estimate(0.747), 100));
        stances.put("critical", new Metrics.ForStance(0.6, 0.6, estimate(0.6), 80));
        return new Metrics(
                230,
                60,
                estimate(macroF1),
                estimate(0.612),
                stances,
                List.of(List.of(10, 20, 20), List.of(5, 80, 15), List.of(10, 22, 48)),
                estimate(0.034),
                estimate(0.712),
                0.5,
                0.8,
                List.of(new ConfidenceBin(0.4, 0.4667, 130, 0.43, 0.5), new ConfidenceBin(0.6, 0.6667, 100, 0.63, 0.7)),
                List.of(
                        new CoveragePoint(0.5, 0.6, 0.2),
                        new CoveragePoint(0.7, 0.5, 0.28765432),
                        new CoveragePoint(0.9, 0.5, 0.3),
                        new CoveragePoint(1, 0.4, 0.388)));
    }

    private static Estimate estimate(double value) {
        return new Estimate(value, value - 0.03, value + 0.04);
    }

    private static BehaviourReport behaviour() {
        TestResult bad = new TestResult(
                "did not fail to",
                Capability.NEGATION,
                TestKind.MINIMUM_FUNCTIONALITY,
                "Two negations are praise.",
                Share.of(12, 100),
                null,
                List.of(new Failure(
                        new Excerpt("Dahl", "", "", "Dahl did not fail to help."),
                        null,
                        "supportive",
                        "critical 0.71")));
        TestResult good = new TestResult(
                "another surname",
                Capability.NAMES,
                TestKind.INVARIANCE,
                "A surname changes nothing.",
                Share.of(99, 100),
                new BehaviourReport.Change(Share.of(1, 100), 0.01, 0.2),
                List.of());
        return new BehaviourReport(
                "standpoint-test", "1.2.3", new Summary(Share.of(12, 100), Share.of(1, 100)), List.of(bad, good));
    }
}
