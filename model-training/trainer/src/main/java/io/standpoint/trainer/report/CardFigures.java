package io.standpoint.trainer.report;

import io.standpoint.model.card.Behaviour;
import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.Card;
import io.standpoint.model.card.Estimate;
import io.standpoint.model.card.Evidence;
import io.standpoint.model.card.MeasuredSet;
import io.standpoint.trainer.evaluation.Evaluation;
import io.standpoint.trainer.evaluation.SplitReport;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a model card in Markdown. */
final class CardFigures {

    private final StringBuilder text = new StringBuilder();

    private CardFigures() {}

    static String of(Card card) {
        CardFigures figures = new CardFigures();
        figures.sets(card);
        figures.groups(card);
        if (card.behaviour() != null) {
            figures.behaviour(card.behaviour());
        }
        if (card.evidence() != null) {
            figures.evidence(card.evidence());
        }
        return figures.text.toString();
    }

    private void sets(Card card) {
        line("## How good it is");
        line("");
        line(
                "Measured at %s. Intervals are 95 %%, from 1,000 draws of whole articles. The baselines were fitted in the same"
                        + " run: the most frequent label; TF-IDF n-grams with logistic regression, on the set for training and at most"
                        + " %,d of the other labels that the model was fitted on.",
                card.evaluated(), Evaluation.MOST_DRAWN);
        line("");
        line("| set | paragraphs | this model: macro-F1 | TF-IDF | most frequent label | accuracy |");
        line("| --- | --- | --- | --- | --- | --- |");
        card.sets().forEach(this::baselines);
        line("");
        line("| set | F1 supportive, neutral, critical | accuracy on the surest 70 % | calibration error, 15 bins |"
                + " undecided | right of the others |");
        line("| --- | --- | --- | --- | --- | --- |");
        card.sets().forEach(this::confidence);
        line("");
    }

    private void baselines(MeasuredSet set) {
        Map<String, MeasuredSet.Figures> systems = set.systems();
        line(
                "| %s%s | %,d | **%s** | %.3f | %.3f | %s |",
                set.name(),
                set.fittedOn() > 0 ? " (fitted on it: not held out)" : "",
                set.paragraphs(),
                whole(systems.get(SplitReport.MODEL).macroF1()),
                systems.get(SplitReport.LINEAR).macroF1().value(),
                systems.get(SplitReport.MAJORITY).macroF1().value(),
                whole(systems.get(SplitReport.MODEL).accuracy()));
    }

    private void confidence(MeasuredSet set) {
        MeasuredSet.Figures model = set.systems().get(SplitReport.MODEL);
        line(
                "| %s | %s | %s | %s | %.1f %% | %.1f %% |",
                set.name(),
                model.f1().values().stream().map(CardFigures::whole).collect(Collectors.joining(", ")),
                whole(model.accuracyAt70()),
                whole(model.calibrationError()),
                100 * set.undecided().share(),
                100 * set.undecided().accuracy());
    }

    private void groups(Card card) {
        line(
                "By group of paragraphs, macro-F1; a group of few articles says little, and one that lacks a stance cannot pass"
                        + " 0.667:");
        line("");
        line("| set | by | group | paragraphs | articles | this model | TF-IDF |");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        card.sets().forEach(set -> set.breakdowns()
                .forEach(breakdown -> breakdown.groups().forEach(group -> group(set.name(), breakdown.by(), group))));
        line("");
    }

    private void group(String set, String by, Breakdown.Group group) {
        line(
                "| %s | %s | %s | %,d | %,d | %s | %.3f |",
                set,
                by,
                group.name(),
                group.paragraphs(),
                group.articles(),
                whole(group.systems().get(SplitReport.MODEL).macroF1()),
                group.systems().get(SplitReport.LINEAR).macroF1().value());
    }

    private void behaviour(Behaviour behaviour) {
        line("## Tests of behaviour");
        line("");
        line(
                "Small articles made from templates, of which the right answer is known; in the manner of CheckList (Ribeiro et"
                        + " al., ACL 2020). They are plainer than news, so their pass rates are no estimate of accuracy on articles.");
        line("");
        line(
                "- Of the cases of negation and swapped subjects, %s passed.",
                whole(behaviour.negationAndSwappedSubjects()));
        line(
                "- Where a name was swapped for another of the same kind, the stance changed in %s.",
                whole(behaviour.changedByName()));
        line("");
        line("| about | test | passed | of | share |");
        line("| --- | --- | --- | --- | --- |");
        behaviour
                .tests()
                .forEach(test -> line(
                        "| %s | %s | %d | %d | %s |",
                        test.capability(), test.name(), test.passed(), test.cases(), whole(test.rate())));
        line("");
    }

    private void evidence(Evidence evidence) {
        line("## Evidence words");
        line("");
        line(
                "Found by %s. On %,d paragraphs of %s up to %d of them were deleted from a paragraph, and as many random words"
                        + " of it:",
                evidence.method(), evidence.paragraphs(), evidence.set(), evidence.words());
        line("");
        line("- The probability of the stance falls %s times as far.", whole(evidence.fallRatio()));
        line(
                "- It moves, up or down, %s times as far, which is the more cautious figure.",
                whole(evidence.changeRatio()));
        line(
                "- Another stance follows in %.1f %% of the paragraphs, and without random words in %.1f %%.",
                100 * evidence.flips(), 100 * evidence.randomFlips());
        line("");
    }

    private static String whole(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", estimate.value(), estimate.low(), estimate.high());
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
