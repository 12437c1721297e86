package io.standpoint.stance;

import io.standpoint.model.quantification.Comparison;
import io.standpoint.model.quantification.ShareEstimate;
import java.util.ArrayList;
import java.util.List;

/** Which groups of an answer differ: every two of a few, and of more each period and the one before it. */
final class Comparisons {

    /** Groups with an estimate up to which every pair is compared. */
    static final int EVERY_PAIR = 12;

    private final boolean everyPair;
    private final int estimated;
    private final List<Place> before = new ArrayList<>();
    private final List<StanceView.OfPair> pairs = new ArrayList<>();

    /** An estimated group and where it is. */
    private record Place(int index, GroupKey key, ShareEstimate estimate) {}

    /** Of as many groups with an estimate. */
    Comparisons(int estimated) {
        this.estimated = estimated;
        this.everyPair = estimated <= EVERY_PAIR;
    }

    /** Takes the next group, which comes after all before it in the order of the answer. */
    void add(int index, GroupKey key, ShareEstimate estimate) {
        Place next = new Place(index, key, estimate);
        for (Place other : before) {
            if (everyPair || (key.period() != null && other.key().series().equals(key.series()))) {
                pairs.add(pair(other, next));
            }
        }
        if (!everyPair) {
            // The draws of thousands of groups would take much memory
            before.clear();
        }
        before.add(next);
    }

    private static StanceView.OfPair pair(Place a, Place b) {
        Comparison comparison = Comparison.of(a.estimate(), b.estimate());
        return new StanceView.OfPair(
                a.index(), b.index(), StanceView.Net.of(comparison.net()), comparison.distinguishable());
    }

    List<StanceView.OfPair> pairs() {
        return List.copyOf(pairs);
    }

    /** How many pairs were not compared. */
    long leftOut() {
        return (long) estimated * (estimated - 1) / 2 - pairs.size();
    }
}
