package io.standpoint.trainer.evaluation;

import io.standpoint.model.Stance;
import io.standpoint.model.card.Breakdown;
import io.standpoint.model.card.Breakdown.Figures;
import io.standpoint.model.card.Breakdown.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures systems by group of paragraphs. */
final class Breakdowns {

    private final Bootstrap bootstrap;

    Breakdowns(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * By every grouping that tells any paragraphs apart.
     *
     * @param systems what each system said of the same paragraphs, in the same order
     */
    List<Breakdown> of(Map<String, List<JudgedParagraph>> systems) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (Grouping grouping : Grouping.ALL) {
            Map<String, Map<String, List<Prediction>>> groups = groups(grouping, systems);
            if (groups.size() > 1) {
                breakdowns.add(new Breakdown(grouping.title(), measured(grouping, groups)));
            }
        }
        return breakdowns;
    }

    private static Map<String, Map<String, List<Prediction>>> groups(
            Grouping grouping, Map<String, List<JudgedParagraph>> systems) {
        Map<String, Map<String, List<Prediction>>> groups = new LinkedHashMap<>();
        systems.forEach((system, paragraphs) -> paragraphs.forEach(judged -> grouping.of(judged)
                .ifPresent(group -> groups.computeIfAbsent(group, name -> new LinkedHashMap<>())
                        .computeIfAbsent(system, name -> new ArrayList<>())
                        .add(judged.prediction()))));
        return groups;
    }

    private List<Group> measured(Grouping grouping, Map<String, Map<String, List<Prediction>>> groups) {
        List<Group> measured = new ArrayList<>();
        groups.forEach((name, systems) -> measured.add(group(name, systems)));
        measured.sort(Comparator.comparingInt((Group group) -> place(grouping, group))
                .thenComparing(Comparator.comparingInt(Group::paragraphs).reversed())
                .thenComparing(Group::name));
        return measured;
    }

    private static int place(Grouping grouping, Group group) {
        int place = grouping.order().indexOf(group.name());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private Group group(String name, Map<String, List<Prediction>> systems) {
        List<Prediction> any = systems.values().iterator().next();
        Confusion confusion = Confusion.of(any);
        Map<String, Integer> labels = new LinkedHashMap<>();
        for (Stance stance : Stance.values()) {
            labels.put(stance.label(), confusion.support(stance));
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        systems.forEach((system, predictions) -> figures.put(
                system,
                new Figures(
                        bootstrap.estimate(
                                predictions, drawn -> Confusion.of(drawn).macroF1()),
                        bootstrap.estimate(
                                predictions, drawn -> Confusion.of(drawn).accuracy()))));
        int articles = (int) any.stream().map(Prediction::article).distinct().count();
        return new Group(name, any.size(), articles, labels, figures);
    }
}
