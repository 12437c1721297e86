package io.standpoint.trainer.report.page;

import io.standpoint.model.card.Estimate;
import java.util.Locale;

/** Figures as the page writes them. */
final class Written {

    private Written() {}

    /** Three digits after the point. */
    static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** An interval with two digits, which is as much as it tells. */
    static String interval(Estimate estimate) {
        return String.format(Locale.ROOT, "%.2f–%.2f", estimate.low(), estimate.high());
    }

    static String whole(Estimate estimate) {
        return figure(estimate.value()) + " (" + interval(estimate) + ")";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static String finePercent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String count(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String count(int count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** A place in a chart. */
    static String place(double units) {
        return String.format(Locale.ROOT, "%.1f", units);
    }
}
