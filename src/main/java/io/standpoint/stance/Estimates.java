package io.standpoint.stance;

import io.standpoint.model.card.Estimate;
import io.standpoint.model.quantification.ErrorRates;
import io.standpoint.model.quantification.SampleMoments;
import io.standpoint.model.quantification.ShareEstimate;
import io.standpoint.model.quantification.Shares;
import io.standpoint.model.quantification.VersionSample;
import io.standpoint.stance.ModelErrors.JudgingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The estimates of groups, and what limits them. */
final class Estimates {

    /** Articles under which there is no estimate. */
    static final int LEAST_ARTICLES = 10;

    /** Articles under which there is a warning. */
    private static final int FEW_ARTICLES = 30;

    private static final double PERCENT = 100;

    private final Map<Integer, JudgingModel> models;

    Estimates(Map<Integer, JudgingModel> models) {
        this.models = models;
    }

    /** Of a group; empty where it has too few articles, or where it is not known how a model errs. */
    Optional<ShareEstimate> of(Group group) {
        if (!possible(group)) {
            return Optional.empty();
        }
        List<VersionSample> samples = new ArrayList<>();
        for (Group.Version version : withProse(group)) {
            samples.add(
                    new VersionSample(version.moments(), model(version).rates().orElseThrow()));
        }
        return Optional.of(ShareEstimate.of(
                samples, group.key().number(), group.key().series().number()));
    }

    /** Whether a group has an estimate. */
    boolean possible(Group group) {
        return group.withProse() >= LEAST_ARTICLES && unknown(group).isEmpty();
    }

    List<JudgingModel> models(Group group) {
        return group.versions().stream().map(this::model).toList();
    }

    List<Limitation> limitations(Group group, Optional<ShareEstimate> estimate) {
        List<Limitation> limitations = new ArrayList<>();
        Counts counts = group.counts();
        List<JudgingModel> unknown = unknown(group);
        if (group.withProse() < LEAST_ARTICLES) {
            limitations.add(Limitation.tooFewArticles(group.withProse(), LEAST_ARTICLES));
        } else if (group.withProse() < FEW_ARTICLES) {
            limitations.add(Limitation.fewArticles(group.withProse()));
        }
        if (!unknown.isEmpty()) {
            limitations.add(Limitation.errorRatesUnknown(unknown.stream()
                    .map(model -> model.name() + " " + model.version())
                    .collect(Collectors.joining(", "))));
        }
        if (2 * group.largestSource() > counts.articles()) {
            limitations.add(Limitation.oneSource(Math.round(PERCENT * group.largestSource() / counts.articles())));
        }
        if (group.versions().size() > 1) {
            limitations.add(Limitation.severalModels(group.versions().size()));
        }
        if (counts.corrected() > 0) {
            limitations.add(Limitation.corrections(counts.corrected()));
        }
        estimate.ifPresent(shares -> ofEstimate(group, shares, limitations));
        return limitations;
    }

    private void ofEstimate(Group group, ShareEstimate estimate, List<Limitation> limitations) {
        Shares raw = withProse(group).stream()
                .map(Group.Version::moments)
                .reduce(SampleMoments.NONE, SampleMoments::plus)
                .shares();
        if (outside(raw.supportive(), estimate.supportive())
                || outside(raw.neutral(), estimate.neutral())
                || outside(raw.critical(), estimate.critical())) {
            limitations.add(Limitation.methodsDisagree());
        }
        if (withProse(group).stream()
                .flatMap(version -> model(version).rates().stream())
                .mapToInt(ErrorRates::groups)
                .anyMatch(groups -> groups == 0)) {
            limitations.add(Limitation.likenessUnmeasured());
        }
    }

    private static boolean outside(double share, Estimate interval) {
        return share < interval.low() || share > interval.high();
    }

    /** Models that judged articles with prose, and of which it is not known how they err. */
    private List<JudgingModel> unknown(Group group) {
        return withProse(group).stream()
                .map(this::model)
                .filter(model -> model.rates().isEmpty())
                .toList();
    }

    private static List<Group.Version> withProse(Group group) {
        return group.versions().stream().filter(Group.Version::hasProse).toList();
    }

    private JudgingModel model(Group.Version version) {
        return models.get(version.model());
    }
}
