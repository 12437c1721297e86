package io.standpoint.trainer.behaviour;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.trainer.behaviour.BehaviourReport.Change;
import io.standpoint.trainer.behaviour.BehaviourReport.Failure;
import io.standpoint.trainer.behaviour.BehaviourReport.Share;
import io.standpoint.trainer.behaviour.BehaviourReport.TestResult;
import io.standpoint.trainer.evaluation.Classifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One test held against one classifier. */
final class TestRun {

    /** How far the difference between supportive and critical must move where a direction is expected. */
    static final double LEAST_MOVE = 0.1;

    private static final int MOST_FAILURES = 5;

    private final BehaviourTest test;
    private final Classifier classifier;
    private final List<Judged> judged = new ArrayList<>();

    private TestRun(BehaviourTest test, Classifier classifier) {
        this.test = test;
        this.classifier = classifier;
    }

    /** A case and what came of it; {@code change} is 0 where one passage stands alone. */
    private record Judged(Case of, boolean passed, double change, Failure failure) {}

    static TestResult of(Capability capability, BehaviourTest test, List<Case> cases, Classifier classifier) {
        TestRun run = new TestRun(test, classifier);
        cases.forEach(run::judge);
        return new TestResult(
                test.name(),
                capability,
                test.kind(),
                test.description().strip(),
                Share.of(run.passed(), cases.size()),
                test.kind() == TestKind.INVARIANCE ? run.change() : null,
                run.failures());
    }

    private void judge(Case one) {
        if (one instanceof Case.Single single) {
            judge(single);
        } else if (one instanceof Case.Pair pair) {
            judge(pair);
        }
    }

    private void judge(Case.Single single) {
        Probabilities said = single.passage().judgedBy(classifier);
        boolean passed = test.check().stances().contains(said.mostProbable());
        judged.add(new Judged(
                single,
                passed,
                0,
                new Failure(single.passage().excerpt(), null, test.check().inWords(), inWords(said))));
    }

    private void judge(Case.Pair pair) {
        Probabilities before = pair.original().judgedBy(classifier);
        Probabilities after = pair.changed().judgedBy(classifier);
        boolean passed = test.kind() == TestKind.INVARIANCE
                ? before.mostProbable() == after.mostProbable()
                : move(before, after, test.check().toward()) >= LEAST_MOVE;
        judged.add(new Judged(
                pair,
                passed,
                largestDifference(before, after),
                new Failure(
                        pair.original().excerpt(),
                        pair.changed().excerpt(),
                        test.check().inWords(),
                        inWords(before) + ", then " + inWords(after))));
    }

    private static double move(Probabilities before, Probabilities after, Stance toward) {
        double up = (after.supportive() - after.critical()) - (before.supportive() - before.critical());
        return toward == Stance.SUPPORTIVE ? up : -up;
    }

    private static double largestDifference(Probabilities one, Probabilities other) {
        return Stream.of(Stance.values())
                .mapToDouble(stance -> Math.abs(one.of(stance) - other.of(stance)))
                .max()
                .orElseThrow();
    }

    private static String inWords(Probabilities said) {
        return String.format(Locale.ROOT, "%s (%.2f)", said.mostProbable().label(), said.confidence());
    }

    private int passed() {
        return (int) judged.stream().filter(Judged::passed).count();
    }

    private Change change() {
        int stanceChanged = judged.size() - passed();
        return new Change(
                Share.of(stanceChanged, judged.size()),
                judged.stream().mapToDouble(Judged::change).average().orElse(0),
                judged.stream().mapToDouble(Judged::change).max().orElse(0));
    }

    /** First one of each template, so that a reader sees what kinds of sentence go wrong. */
    private List<Failure> failures() {
        Set<Integer> seen = new HashSet<>();
        List<Judged> ordered = new ArrayList<>();
        List<Judged> more = new ArrayList<>();
        judged.stream()
                .filter(one -> !one.passed())
                .forEach(one -> (seen.add(one.of().template()) ? ordered : more).add(one));
        ordered.addAll(more);
        return ordered.stream()
                .limit(MOST_FAILURES)
                .sorted(Comparator.comparingInt(one -> one.of().template()))
                .map(Judged::failure)
                .toList();
    }
}
