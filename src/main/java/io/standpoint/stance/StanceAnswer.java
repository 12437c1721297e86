package io.standpoint.stance;

import io.standpoint.model.quantification.ShareEstimate;
import io.standpoint.stance.StanceView.Named;
import io.standpoint.stance.StanceView.OfGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes an answer of what was found. */
final class StanceAnswer {

    private final StanceQuestion question;
    private final StanceReader.Found found;
    private final Estimates estimates;

    private StanceAnswer(StanceQuestion question, StanceReader.Found found) {
        this.question = question;
        this.found = found;
        this.estimates = new Estimates(found.models());
    }

    static StanceView of(StanceQuestion question, StanceReader.Found found) {
        return new StanceAnswer(question, found).view();
    }

    private StanceView view() {
        List<OfGroup> totals = found.totals().stream()
                .map(total -> view(total, estimates.of(total), totalLimitations(total)))
                .toList();
        Comparisons comparisons = new Comparisons(
                (int) found.groups().stream().filter(estimates::possible).count());
        List<OfGroup> groups = new ArrayList<>();
        for (Group group : found.groups()) {
            Optional<ShareEstimate> estimate = estimates.of(group);
            estimate.ifPresent(shares -> comparisons.add(groups.size(), group.key(), shares));
            groups.add(view(group, estimate, List.of()));
        }
        return new StanceView(totals, groups, comparisons.pairs(), comparisons.leftOut());
    }

    private List<Limitation> totalLimitations(Group total) {
        long undated = total.counts().undated();
        return undated > 0 && question.groupBy().period().isPresent()
                ? List.of(Limitation.undated(undated))
                : List.of();
    }

    private OfGroup view(Group group, Optional<ShareEstimate> estimate, List<Limitation> others) {
        GroupKey key = group.key();
        Counts counts = group.counts();
        List<Limitation> limitations = new ArrayList<>(estimates.limitations(group, estimate));
        limitations.addAll(others);
        return new OfGroup(
                new Named(key.subject(), found.names().subject(key)),
                key.source() == null
                        ? null
                        : new Named(key.source(), found.names().source(key)),
                found.names().author(key),
                key.period() == null
                        ? null
                        : question.groupBy().period().orElseThrow().from(key.period()),
                counts.articles(),
                counts.paragraphs(),
                counts.undated(),
                counts.labels(),
                counts.corrected(),
                group.net() == null ? null : StanceView.rounded(group.net()),
                estimate.map(StanceView.Shares::of).orElse(null),
                estimate.map(StanceView.Interval::of).orElse(null),
                estimate.isPresent() ? StanceView.METHOD : null,
                models(group),
                limitations);
    }

    private List<StanceView.OfModel> models(Group group) {
        return group.versions().stream()
                .map(version -> {
                    ModelErrors.JudgingModel model = found.models().get(version.model());
                    return new StanceView.OfModel(model.name(), model.version(), version.articles());
                })
                .sorted(Comparator.comparing(StanceView.OfModel::name).thenComparing(StanceView.OfModel::version))
                .toList();
    }
}
