package io.standpoint.stance;

import io.standpoint.convention.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as a table: the totals, then a row for each group. */
final class StanceTable {

    private static final List<String> HEADINGS = List.of(
            "row",
            "subjectId",
            "subject",
            "sourceId",
            "source",
            "author",
            "period",
            "from",
            "to",
            "articles",
            "paragraphs",
            "undated",
            "supportive",
            "neutral",
            "critical",
            "undecided",
            "boilerplate",
            "corrected",
            "net",
            "supportiveShare",
            "supportiveLow",
            "supportiveHigh",
            "neutralShare",
            "neutralLow",
            "neutralHigh",
            "criticalShare",
            "criticalLow",
            "criticalHigh",
            "estimatedNet",
            "estimatedNetLow",
            "estimatedNetHigh",
            "fromArticles",
            "fromModel",
            "method",
            "modelVersions",
            "limitations");

    /** Cells of shares, net and interval. */
    private static final int ESTIMATE_CELLS = 14;

    private StanceTable() {}

    /** Without groups where these are the totals. */
    static String of(StanceView view, boolean groupsAreTotals) {
        StringBuilder out = new StringBuilder();
        try {
            CsvTable table = new CsvTable(out, HEADINGS);
            for (StanceView.OfGroup total : view.totals()) {
                table.row(cells("total", total));
            }
            for (StanceView.OfGroup group : groupsAreTotals ? List.<StanceView.OfGroup>of() : view.groups()) {
                table.row(cells("group", group));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<Object> cells(String row, StanceView.OfGroup group) {
        List<Object> cells = new ArrayList<>(Arrays.asList(
                row,
                group.subject().id(),
                group.subject().name(),
                group.source() == null ? null : group.source().id(),
                group.source() == null ? null : group.source().name(),
                group.author()));
        cells.addAll(
                group.period() == null
                        ? Collections.nCopies(3, null)
                        : List.of(
                                group.period().label(),
                                group.period().from(),
                                group.period().to()));
        cells.addAll(counts(group));
        cells.add(group.net());
        cells.addAll(
                group.estimate() == null
                        ? Collections.nCopies(ESTIMATE_CELLS, null)
                        : estimate(group.estimate(), group.interval()));
        cells.add(group.method());
        cells.add(group.modelVersions().stream()
                .map(model -> model.name() + " " + model.version())
                .collect(Collectors.joining("; ")));
        cells.add(group.limitations().stream().map(Limitation::code).collect(Collectors.joining("; ")));
        return cells;
    }

    private static List<Long> counts(StanceView.OfGroup group) {
        Counts.Labels counts = group.counts();
        return List.of(
                group.articles(),
                group.paragraphs(),
                group.undated(),
                counts.supportive(),
                counts.neutral(),
                counts.critical(),
                counts.undecided(),
                counts.boilerplate(),
                group.corrected());
    }

    private static List<Double> estimate(StanceView.Shares shares, StanceView.Interval interval) {
        List<Double> cells = new ArrayList<>();
        Stream.of(shares.supportive(), shares.neutral(), shares.critical())
                .forEach(share -> Collections.addAll(cells, share.share(), share.low(), share.high()));
        StanceView.Net net = shares.net();
        Collections.addAll(cells, net.value(), net.low(), net.high(), interval.fromArticles(), interval.fromModel());
        return cells;
    }
}
