package io.standpoint.model.card;

/**
 * One test of behaviour: many sentences from templates, of which each passes or fails.
 *
 * @param name such as {@code negation}
 * @param expects what passes, in a sentence
 * @param cases how many were tried, at least one
 * @param passed how many passed, at most {@code cases}
 */
public record BehaviourTest(String name, String expects, int cases, int passed) {

    /** Refuses counts that do not fit. */
    public BehaviourTest {
        Bounds.text("a test of behaviour", name);
        Bounds.text("expects", expects);
        if (cases < 1 || passed < 0 || passed > cases) {
            throw new IllegalArgumentException(passed + " of " + cases + " cases cannot have passed");
        }
    }

    /** The share of cases that passed, in [0, 1]. */
    public double rate() {
        return (double) passed / cases;
    }
}
