package io.standpoint.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Article;
import io.standpoint.trainer.behaviour.BehaviourReport.TestResult;
import io.standpoint.trainer.evaluation.Classifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Simple classifiers get the rates that they deserve. */
class BehaviourRunTest {

    private static final Behaviour BEHAVIOUR = Behaviour.standard();

    @Test
    void passes_what_knows_the_answers() {
        BehaviourReport report = BEHAVIOUR.run("oracle", "1", new Oracle(BEHAVIOUR.cases()));

        assertThat(report.tests()).allSatisfy(test -> {
            assertThat(test.passed().share()).isEqualTo(1);
            assertThat(test.failures()).isEmpty();
        });
        assertThat(report.summary().negationAndSwappedSubjects().share()).isEqualTo(1);
        assertThat(report.summary().changedByName().share()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void lets_a_constant_pass_invariance_and_no_other_kind_as_a_whole(Stance always) {
        BehaviourReport report = BEHAVIOUR.run("constant", "1", constant(always));

        assertThat(of(report, TestKind.INVARIANCE)).allSatisfy(test -> {
            assertThat(test.passed().share()).isEqualTo(1);
            assertThat(test.change().largest()).isZero();
        });
        assertThat(of(report, TestKind.DIRECTIONAL_EXPECTATION))
                .allSatisfy(test -> assertThat(test.passed().count()).isZero());
        assertThat(of(report, TestKind.MINIMUM_FUNCTIONALITY))
                .anySatisfy(test -> assertThat(test.passed().count()).isZero());
        assertThat(report.summary().negationAndSwappedSubjects().share()).isLessThan(0.5);
    }

    @Test
    void shows_failures_of_different_templates_with_what_was_expected_and_given() {
        BehaviourReport report = BEHAVIOUR.run("constant", "1", constant(Stance.NEUTRAL));

        TestResult failed = report.tests().get(0);
        assertThat(failed.name()).isEqualTo("failed to");
        assertThat(failed.failures()).hasSize(5).allSatisfy(failure -> {
            assertThat(failure.expected()).isEqualTo("critical");
            assertThat(failure.given()).isEqualTo("neutral (0.80)");
            assertThat(failure.original().text()).containsIgnoringCase("failed");
            assertThat(failure.changed()).isNull();
        });
    }

    @Test
    void tells_how_far_the_probabilities_of_a_pair_differ() {
        Classifier byLength =
                article -> answers(article, new Probabilities(0.1, 0.9 - lengthShare(article), lengthShare(article)));

        TestResult names =
                of(BEHAVIOUR.run("length", "1", byLength), TestKind.INVARIANCE).get(0);

        assertThat(names.change().largest()).isGreaterThan(0);
        assertThat(names.change().mean()).isBetween(0.0, names.change().largest());
        assertThat(names.change().stanceChanged().count() + names.passed().count())
                .isEqualTo(names.passed().of());
    }

    @Test
    void writes_a_report_that_can_be_read_again(@TempDir Path folder) throws IOException {
        BehaviourReport report = BEHAVIOUR.run("constant", "1", constant(Stance.CRITICAL));
        Path file = folder.resolve("behaviour.json");

        report.write(file);

        assertThat(BehaviourReport.read(file)).isEqualTo(report);
    }

    private static List<TestResult> of(BehaviourReport report, TestKind kind) {
        return report.tests().stream().filter(test -> test.kind() == kind).toList();
    }

    private static double lengthShare(Article article) {
        return article.paragraphs().stream()
                        .mapToInt(paragraph -> paragraph.text().length())
                        .sum()
                / 1_000.0;
    }

    private static Classifier constant(Stance stance) {
        return article -> answers(article, mostly(stance));
    }

    private static List<Probabilities> answers(Article article, Probabilities probabilities) {
        return Collections.nCopies(article.paragraphs().size(), probabilities);
    }

    private static Probabilities mostly(Stance stance) {
        return switch (stance) {
            case SUPPORTIVE -> new Probabilities(0.8, 0.1, 0.1);
            case NEUTRAL -> new Probabilities(0.1, 0.8, 0.1);
            case CRITICAL -> new Probabilities(0.1, 0.1, 0.8);
        };
    }

    /** Reads nothing but what is expected of an article; neutral where nothing is. */
    private static final class Oracle implements Classifier {

        private final Map<Article, Stance> expected = new HashMap<>();

        Oracle(Map<BehaviourTest, List<Case>> cases) {
            cases.forEach((test, made) -> made.forEach(one -> {
                if (one instanceof Case.Single single) {
                    Stance stance = test.check().stances().get(0);
                    expected.merge(single.passage().article(), stance, Oracle::same);
                } else if (one instanceof Case.Pair pair && test.check().toward() != null) {
                    expected.put(pair.changed().article(), test.check().toward());
                }
            }));
        }

        /** Two tests may make the same article, but must not expect different things of it. */
        private static Stance same(Stance one, Stance other) {
            assertThat(one).isEqualTo(other);
            return one;
        }

        @Override
        public List<Probabilities> classify(Article article) {
            return answers(article, mostly(expected.getOrDefault(article, Stance.NEUTRAL)));
        }
    }
}
