package io.standpoint.stance;

import io.standpoint.model.quantification.SampleMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The articles with one key.
 *
 * @param net (supportive − critical) in each thing that counts alike, on average; null where there is none
 * @param largestSource articles of the one source that has the most of them
 * @param versions by the model that judged them, in the order of its number
 */
record Group(GroupKey key, Counts counts, Double net, long largestSource, List<Version> versions) {

    /**
     * What one model judged.
     *
     * @param model its number in the database
     * @param moments of those articles that have prose
     */
    record Version(int model, long articles, SampleMoments moments) {

        boolean hasProse() {
            return moments.clusters() > 0;
        }
    }

    static Group empty(GroupKey key) {
        return new Group(key, Counts.NONE, null, 0, List.of());
    }

    /** How many articles are not boilerplate alone. */
    long withProse() {
        return versions.stream()
                .mapToLong(version -> version.moments().articles())
                .sum();
    }

    /** A group of what each model judged. */
    static Group of(GroupKey key, SortedMap<Integer, Tally> tallies, long largestSource, Weight weight) {
        Counts counts = Counts.NONE;
        double net = 0;
        double weighed = 0;
        List<Version> versions = new ArrayList<>();
        for (var entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            counts = counts.plus(tally.counts());
            net += tally.net();
            weighed += tally.moments().w();
            versions.add(new Version(
                    entry.getKey(), tally.counts().articles(), tally.moments().whole(weight.scale())));
        }
        return new Group(
                key,
                counts,
                weighed == 0 ? null : net / weight.scale() / weighed,
                largestSource,
                List.copyOf(versions));
    }
}
