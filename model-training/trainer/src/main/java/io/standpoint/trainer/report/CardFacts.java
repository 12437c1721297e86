package io.standpoint.trainer.report;

import io.standpoint.model.card.Behaviour;
import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.Breakdown.Group;
import io.standpoint.model.card.Card;
import io.standpoint.model.card.ConfidenceBin;
import io.standpoint.model.card.CoveragePoint;
import io.standpoint.model.card.Estimate;
import io.standpoint.model.card.Evidence;
import io.standpoint.model.card.MeasuredSet;
import io.standpoint.model.card.Undecided;
import io.standpoint.trainer.behaviour.BehaviourReport;
import io.standpoint.trainer.behaviour.BehaviourReport.Share;
import io.standpoint.trainer.evaluation.Faithfulness;
import io.standpoint.trainer.evaluation.Metrics;
import io.standpoint.trainer.evaluation.SplitReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Makes the card that a model file carries from an evaluation; figures have six digits, which is more than they tell. */
public final class CardFacts {

    private static final double DIGITS = 1e6;

    private CardFacts() {}

    /**
     * The card of the model that was evaluated.
     *
     * @param report of the evaluation
     * @return its figures and what they say of the model's weaknesses, beside what holds for every model
     */
    public static Card of(EvaluationReport report) {
        return new Card(
                Card.SCHEMA,
                report.created(),
                CardTexts.USES,
                CardTexts.MISUSES,
                CardTexts.LABELS,
                report.splits().stream().map(CardFacts::set).toList(),
                report.behaviour() == null ? null : behaviour(report.behaviour()),
                report.evidence() == null ? null : evidence(report.evidence()),
                Weaknesses.of(report));
    }

    private static MeasuredSet set(SplitReport split) {
        Metrics model = split.model();
        return new MeasuredSet(
                split.name(),
                rounded(split.fittedOn()),
                model.paragraphs(),
                model.articles(),
                each(split.systems(), CardFacts::figures),
                model.confusion(),
                new Undecided(
                        rounded(split.undecided().threshold()),
                        rounded(split.undecided().share()),
                        rounded(split.undecided().accuracy())),
                model.reliability().stream().map(CardFacts::rounded).toList(),
                model.riskCoverage().stream().map(CardFacts::rounded).toList(),
                split.breakdowns().stream().map(CardFacts::rounded).toList());
    }

    private static MeasuredSet.Figures figures(Metrics metrics) {
        Map<String, Estimate> f1 = new LinkedHashMap<>();
        metrics.stances().forEach((stance, measures) -> f1.put(stance, rounded(measures.f1())));
        return new MeasuredSet.Figures(
                rounded(metrics.macroF1()),
                rounded(metrics.accuracy()),
                f1,
                rounded(metrics.calibrationError()),
                rounded(metrics.accuracyAt70()));
    }

    private static Behaviour behaviour(BehaviourReport report) {
        return new Behaviour(
                rate(report.summary().negationAndSwappedSubjects()),
                rate(report.summary().changedByName()),
                report.tests().stream()
                        .map(test -> new Behaviour.Test(
                                test.name(),
                                test.capability()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                test.description(),
                                test.passed().of(),
                                test.passed().count(),
                                rate(test.passed())))
                        .toList());
    }

    private static Evidence evidence(EvaluationReport.Evidence measured) {
        Faithfulness found = measured.faithfulness();
        return new Evidence(
                Faithfulness.METHOD,
                measured.set(),
                found.words(),
                found.paragraphs(),
                ratio(found.ratio()),
                ratio(found.changeRatio()),
                rounded(found.evidenceFlips()),
                rounded(found.randomFlips()));
    }

    private static Estimate ratio(Faithfulness.Ratio ratio) {
        return rounded(new Estimate(ratio.value(), ratio.low(), ratio.high()));
    }

    private static Estimate rate(Share share) {
        return rounded(new Estimate(share.share(), share.low(), share.high()));
    }

    private static Breakdown rounded(Breakdown breakdown) {
        List<Group> groups = breakdown.groups().stream()
                .map(group -> new Group(
                        group.name(),
                        group.paragraphs(),
                        group.articles(),
                        group.labels(),
                        each(
                                group.systems(),
                                figures -> new Breakdown.Figures(
                                        rounded(figures.macroF1()), rounded(figures.accuracy())))))
                .toList();
        return new Breakdown(breakdown.by(), groups);
    }

    private static ConfidenceBin rounded(ConfidenceBin bin) {
        return new ConfidenceBin(
                rounded(bin.from()),
                rounded(bin.to()),
                bin.paragraphs(),
                rounded(bin.confidence()),
                rounded(bin.accuracy()));
    }

    private static CoveragePoint rounded(CoveragePoint point) {
        return new CoveragePoint(rounded(point.coverage()), rounded(point.confidence()), rounded(point.risk()));
    }

    /** Rounding keeps the order, so the interval still holds its figure. */
    private static Estimate rounded(Estimate estimate) {
        return new Estimate(rounded(estimate.value()), rounded(estimate.low()), rounded(estimate.high()));
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    private static <A, B> Map<String, B> each(Map<String, A> values, Function<A, B> change) {
        Map<String, B> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }
}
