package io.standpoint.trainer.behaviour;

import io.standpoint.model.Stance;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One test, as a file describes it.
 *
 * @param name a few words, unique
 * @param kind of test
 * @param description what is tested and what is expected, in one or two sentences
 * @param templates which list of the file's templates it uses
 * @param subject the slot of the subject; {@code A} where not given
 * @param cases how many to make; {@value #CASES} where not given
 * @param afterChange whether a test of minimum functionality reads the templates as they are after the change
 * @param check what is expected
 */
record BehaviourTest(
        String name,
        TestKind kind,
        String description,
        String templates,
        String subject,
        Integer cases,
        boolean afterChange,
        Check check) {

    private static final int CASES = 100;

    BehaviourTest {
        subject = Objects.requireNonNullElse(subject, "A");
        cases = Objects.requireNonNullElse(cases, CASES);
        if (check.kind() != kind) {
            throw new IllegalArgumentException("test '" + name + "' does not say what its kind expects");
        }
    }

    /**
     * What is expected; only what belongs to the kind is given.
     *
     * @param stances one of which is right
     * @param swap after which the stance must be the same
     * @param toward whither the change must move the probabilities: {@code SUPPORTIVE} or {@code CRITICAL}
     */
    record Check(List<Stance> stances, Swap swap, Stance toward) {

        Check {
            stances = stances == null ? List.of() : List.copyOf(stances);
        }

        TestKind kind() {
            if (swap != null) {
                return TestKind.INVARIANCE;
            }
            return toward == null ? TestKind.MINIMUM_FUNCTIONALITY : TestKind.DIRECTIONAL_EXPECTATION;
        }

        /** For a reader. */
        String inWords() {
            return switch (kind()) {
                case MINIMUM_FUNCTIONALITY ->
                    stances.stream()
                            .sorted(Comparator.naturalOrder())
                            .map(Stance::label)
                            .collect(Collectors.joining(" or "));
                case INVARIANCE -> "the same stance";
                case DIRECTIONAL_EXPECTATION -> "more " + toward.label();
            };
        }
    }
}
