package io.standpoint.model.card;

import java.util.List;
import java.util.Map;

/** A card made by hand. */
public final class Cards {

    private Cards() {}

    /** A whole card with one set. */
    public static Card card() {
        Estimate macroF1 = new Estimate(0.5, 0.45, 0.55);
        MeasuredSet.Figures figures = new MeasuredSet.Figures(
                macroF1,
                new Estimate(0.6, 0.6, 0.7),
                Map.of("neutral", new Estimate(0.7, 0.65, 0.75)),
                new Estimate(0.03, 0.02, 0.05),
                new Estimate(0.7, 0.6, 0.8));
        MeasuredSet set = new MeasuredSet(
                "test",
                0,
                6,
                2,
                Map.of("model", figures),
                List.of(List.of(1, 0, 0), List.of(0, 3, 0), List.of(0, 1, 1)),
                new Undecided(0.4, 0.25, 0.75),
                List.of(new ConfidenceBin(0.4, 0.5, 6, 0.45, 0.5)),
                List.of(new CoveragePoint(0.5, 0.6, 0.25), new CoveragePoint(1, 0.4, 0.5)),
                List.of(new Breakdown(
                        "kind of subject",
                        List.of(new Breakdown.Group(
                                "person",
                                6,
                                2,
                                Map.of("neutral", 3),
                                Map.of("model", new Breakdown.Figures(macroF1, macroF1)))))));
        return new Card(
                Card.SCHEMA,
                "2026-01-31T12:00:00Z",
                List.of("For aggregates."),
                List.of("Not for verdicts."),
                List.of("Labels are a language model's."),
                List.of(set),
                new Behaviour(
                        new Estimate(0.75, 0.6, 0.85),
                        new Estimate(0.02, 0, 0.05),
                        List.of(new Behaviour.Test(
                                "failed to",
                                "negation",
                                "“Failed to” turns the stance.",
                                40,
                                30,
                                new Estimate(0.75, 0.6, 0.86)))),
                new Evidence("Occlusion.", "test", 3, 100, new Estimate(5, 3, 9), new Estimate(3, 2, 4), 0.3, 0.1),
                List.of("Irony escapes it."));
    }
}
