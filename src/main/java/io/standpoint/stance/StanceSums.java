package io.standpoint.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What the database has summed up, put together to groups and to totals. */
final class StanceSums {

    private final GroupBy groupBy;
    private final Weight weight;
    private final boolean ofOneSource;
    private final Map<Tally.Cell, Tally> groups = new HashMap<>();
    private final Map<Tally.Cell, Tally> totals = new HashMap<>();
    private final Map<Text, Moments> copies = new HashMap<>();
    private final Map<GroupKey, Long> groupSources = new HashMap<>();
    private final Map<GroupKey, Long> totalSources = new HashMap<>();
    private final Map<Source, Long> sources = new HashMap<>();

    /** A text within a total and a model. */
    private record Text(Tally.Cell total, long key) {}

    /** A source within a total. */
    private record Source(GroupKey total, UUID id) {}

    /** For a question, which may be one about a single source; that this has all articles is then no news. */
    StanceSums(StanceQuestion question, boolean ofOneSource) {
        this.groupBy = question.groupBy();
        this.weight = question.weight();
        this.ofOneSource = ofOneSource;
    }

    /** Articles that differ from all added before in group or model. */
    void add(Tally.Cell cell, Tally tally) {
        groups.put(cell, tally);
        totals.merge(cell.total(), tally, Tally::plus);
        if (cell.key().source() != null && !ofOneSource) {
            Source source = new Source(cell.key().total(), cell.key().source());
            long articles = sources.merge(source, tally.counts().articles(), Long::sum);
            totalSources.merge(source.total(), articles, Math::max);
        }
    }

    /** That among those added these are all of one text. */
    void addCopies(Tally.Cell cell, long text, Moments moments) {
        groups.merge(cell, Tally.of(moments.asCopies()), Tally::plus);
        copies.merge(new Text(cell.total(), text), moments, Moments::plus);
    }

    /** How many articles the source with the most of them has; totals of groups by source tell that by themselves. */
    void addLargestSource(GroupKey key, boolean total, long articles) {
        (total ? totalSources : groupSources).put(key, articles);
    }

    /** In no order; articles without a date are in none by time. */
    List<Group> groups() {
        return groups(groups, groupSources).stream()
                .filter(group -> groupBy.period().isEmpty() || group.key().period() != null)
                .toList();
    }

    /** One for each subject, in no order. */
    List<Group> totals() {
        Map<Tally.Cell, Tally> whole = new HashMap<>(totals);
        copies.forEach((text, moments) -> whole.merge(text.total(), Tally.of(moments.asCopies()), Tally::plus));
        return groups(whole, totalSources);
    }

    private List<Group> groups(Map<Tally.Cell, Tally> cells, Map<GroupKey, Long> largestSources) {
        Map<GroupKey, SortedMap<Integer, Tally>> byKey = new HashMap<>();
        cells.forEach((cell, tally) ->
                byKey.computeIfAbsent(cell.key(), key -> new TreeMap<>()).put(cell.model(), tally));
        List<Group> all = new ArrayList<>();
        byKey.forEach((key, tallies) -> all.add(Group.of(key, tallies, largestSources.getOrDefault(key, 0L), weight)));
        return all;
    }
}
