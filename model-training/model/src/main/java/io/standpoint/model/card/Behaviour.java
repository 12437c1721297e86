package io.standpoint.model.card;

import java.util.List;

/**
 * What tests of behaviour found: small texts made from templates, each of which passes or fails.
 *
 * @param negationAndSwappedSubjects the share of cases of negation and of swapped subjects that passed
 * @param changedByName the share of pairs whose stance changed when a name was swapped for another of the same kind
 * @param tests each test
 */
public record Behaviour(Estimate negationAndSwappedSubjects, Estimate changedByName, List<Test> tests) {

    /** Refuses missing figures; copies the list. */
    public Behaviour {
        if (negationAndSwappedSubjects == null || changedByName == null) {
            throw new IllegalArgumentException("a figure of the tests of behaviour is missing");
        }
        tests = Bounds.list("tests", tests);
    }

    /**
     * One test.
     *
     * @param name a few words
     * @param capability what it is about, such as {@code negation}
     * @param description what is tested and what passes
     * @param cases how many were tried, at least one
     * @param passed how many passed, at most {@code cases}
     * @param rate {@code passed / cases} with its interval
     */
    public record Test(String name, String capability, String description, int cases, int passed, Estimate rate) {

        /** Refuses counts that do not fit. */
        public Test {
            Bounds.text("a test of behaviour", name);
            Bounds.text("capability", capability);
            Bounds.text("description", description);
            if (cases < 1 || passed < 0 || passed > cases || rate == null) {
                throw new IllegalArgumentException(passed + " of " + cases + " cases cannot have passed");
            }
        }
    }
}
