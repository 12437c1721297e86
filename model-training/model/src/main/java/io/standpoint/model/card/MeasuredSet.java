package io.standpoint.model.card;

import java.util.List;
import java.util.Map;

/**
 * What was measured on one set of labelled paragraphs.
 *
 * @param name of the set, such as {@code test}
 * @param fittedOn the share of its articles that the model was fitted on, in [0, 1]; 0 for held-out data
 * @param paragraphs how many labelled ones
 * @param articles in how many articles
 * @param systems figures by system: {@code model} and the baselines
 * @param confusion of the model: rows are labels, columns predictions, both supportive, neutral, critical
 * @param undecided what the model's threshold does
 * @param reliability of the model, in order of confidence, without empty bins
 * @param riskCoverage of the model, in order of coverage
 * @param breakdowns by group of paragraphs
 */
public record MeasuredSet(
        String name,
        double fittedOn,
        int paragraphs,
        int articles,
        Map<String, Figures> systems,
        List<List<Integer>> confusion,
        Undecided undecided,
        List<ConfidenceBin> reliability,
        List<CoveragePoint> riskCoverage,
        List<Breakdown> breakdowns) {

    private static final int STANCES = 3;

    /** Checks counts and shares; copies the collections. */
    public MeasuredSet {
        Bounds.text("a set", name);
        Bounds.share("fittedOn", fittedOn);
        Bounds.count("paragraphs", paragraphs);
        Bounds.count("articles", articles);
        systems = Bounds.map("systems", systems);
        confusion = Bounds.list("confusion", confusion).stream()
                .map(row -> Bounds.list("confusion", row))
                .toList();
        if (confusion.size() != STANCES || confusion.stream().anyMatch(row -> row.size() != STANCES)) {
            throw new IllegalArgumentException("confusion needs three rows of three counts");
        }
        confusion.forEach(row -> row.forEach(count -> Bounds.count("confusion", count)));
        if (undecided == null) {
            throw new IllegalArgumentException("undecided is missing");
        }
        reliability = Bounds.list("reliability", reliability);
        riskCoverage = Bounds.list("riskCoverage", riskCoverage);
        breakdowns = Bounds.list("breakdowns", breakdowns);
    }

    /**
     * The figures of one system.
     *
     * @param macroF1 mean F1 of the three stances
     * @param accuracy share of right predictions
     * @param f1 of each stance, by its label
     * @param calibrationError expected calibration error over 15 bins of confidence
     * @param accuracyAt70 accuracy on the 70 % of the paragraphs that the system is surest of
     */
    public record Figures(
            Estimate macroF1,
            Estimate accuracy,
            Map<String, Estimate> f1,
            Estimate calibrationError,
            Estimate accuracyAt70) {

        /** Refuses missing figures; copies the map in its order. */
        public Figures {
            if (macroF1 == null || accuracy == null || calibrationError == null || accuracyAt70 == null) {
                throw new IllegalArgumentException("a figure of a system is missing");
            }
            f1 = Bounds.map("f1", f1);
        }
    }
}
