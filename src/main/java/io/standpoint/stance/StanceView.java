package io.standpoint.stance;

import io.standpoint.model.card.Estimate;
import io.standpoint.model.quantification.ShareEstimate;
import java.util.List;
import java.util.UUID;

/**
 * An answer as clients see it.
 *
 * @param totals one for each subject
 * @param comparisons of the groups that have an estimate
 * @param comparisonsLeftOut how many pairs of them are not compared
 */
public record StanceView(
        List<OfGroup> totals, List<OfGroup> groups, List<OfPair> comparisons, long comparisonsLeftOut) {

    /** The method of estimates, as {@code docs/aggregates.md} describes it. */
    static final String METHOD = "adjusted-count";

    private static final double DIGITS = 1e4;

    /** A subject or source. */
    record Named(UUID id, String name) {}

    /**
     * The articles with one subject, source, author and period.
     *
     * @param source null where they have none or groups are not by source, as author and period
     * @param net null where nothing can be counted in it
     * @param estimate null where there is none, as interval and method
     */
    record OfGroup(
            Named subject,
            Named source,
            String author,
            Period.View period,
            long articles,
            long paragraphs,
            long undated,
            Counts.Labels counts,
            long corrected,
            Double net,
            Shares estimate,
            Interval interval,
            String method,
            List<OfModel> modelVersions,
            List<Limitation> limitations) {}

    /** The expected shares and their difference. */
    record Shares(Share supportive, Share neutral, Share critical, Net net) {

        static Shares of(ShareEstimate estimate) {
            return new Shares(
                    Share.of(estimate.supportive()),
                    Share.of(estimate.neutral()),
                    Share.of(estimate.critical()),
                    Net.of(estimate.net()));
        }
    }

    /** A share with its 95 % interval. */
    record Share(double share, double low, double high) {

        private static Share of(Estimate estimate) {
            return new Share(rounded(estimate.value()), rounded(estimate.low()), rounded(estimate.high()));
        }
    }

    /** A difference with its 95 % interval. */
    record Net(double value, double low, double high) {

        static Net of(Estimate estimate) {
            return new Net(rounded(estimate.value()), rounded(estimate.low()), rounded(estimate.high()));
        }
    }

    /** Half-widths that the interval of net would have if the one or the other were all that is unsure. */
    record Interval(double fromArticles, double fromModel) {

        static Interval of(ShareEstimate estimate) {
            return new Interval(rounded(estimate.fromArticles()), rounded(estimate.fromModel()));
        }
    }

    /** A model and how many of the articles it judged. */
    record OfModel(String name, String version, long articles) {}

    /**
     * Two groups compared.
     *
     * @param a place of the one in the groups, from 0
     * @param net of a less that of b
     * @param distinguishable whether its interval leaves out zero
     */
    record OfPair(int a, int b, Net net, boolean distinguishable) {}

    /** More digits than intervals allow say nothing; nor does the sign of zero. */
    static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
