package io.standpoint.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What clients were told.
 *
 * @param latency of answers 201, in nanoseconds
 * @param statuses how often each other status was answered
 * @param acknowledged the articles that were answered 201: number and id
 * @param unanswered numbers of articles whose connection broke: they may be kept or not
 * @param nanos from the first request to the last answer
 */
record LoadResult(
        Histogram latency,
        Map<Integer, Long> statuses,
        Map<Long, String> acknowledged,
        List<Long> unanswered,
        long nanos) {

    private static final int DIGITS = 3;
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MILLI = 1e6;

    /** One client's share. */
    static final class Part {

        private final Histogram latency = new Histogram(DIGITS);
        private final Map<Integer, Long> statuses = new TreeMap<>();
        private final Map<Long, String> acknowledged = new TreeMap<>();
        private final List<Long> unanswered = new ArrayList<>();

        void answered(long number, ArticleClient.Answer answer, long nanos) {
            if (answer.status() == ArticleClient.CREATED) {
                latency.recordValue(nanos);
                acknowledged.put(number, answer.id());
            } else {
                statuses.merge(answer.status(), 1L, Long::sum);
            }
        }

        void unanswered(long number) {
            unanswered.add(number);
        }
    }

    static LoadResult of(List<Part> parts, long nanos) {
        LoadResult all =
                new LoadResult(new Histogram(DIGITS), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), nanos);
        for (Part part : parts) {
            all.latency.add(part.latency);
            part.statuses.forEach((status, count) -> all.statuses.merge(status, count, Long::sum));
            all.acknowledged.putAll(part.acknowledged);
            all.unanswered.addAll(part.unanswered);
        }
        return all;
    }

    double paragraphsPerSecond() {
        return acknowledged.size() * SampleArticle.PARAGRAPHS * NANOS / nanos;
    }

    /** Milliseconds within which so many per cent were answered. */
    double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / NANOS_OF_A_MILLI;
    }
}
