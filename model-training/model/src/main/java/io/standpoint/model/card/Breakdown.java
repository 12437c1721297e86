package io.standpoint.model.card;

import java.util.List;
import java.util.Map;

/**
 * Figures by group of paragraphs.
 *
 * @param by what tells the groups apart, such as {@code kind of subject}
 * @param groups that have at least one paragraph
 */
public record Breakdown(String by, List<Group> groups) {

    /** Copies the list. */
    public Breakdown {
        Bounds.text("a breakdown", by);
        groups = Bounds.list("groups", groups);
    }

    /**
     * Paragraphs that have something in common.
     *
     * @param name such as {@code person}
     * @param paragraphs how many
     * @param articles in how many articles
     * @param labels how many paragraphs carry each stance; where one has none, its F1 is 0 and macro-F1 at most 2/3
     * @param systems figures by system: the model and the baselines
     */
    public record Group(
            String name, int paragraphs, int articles, Map<String, Integer> labels, Map<String, Figures> systems) {

        /** Copies the maps in their order. */
        public Group {
            Bounds.text("a group", name);
            Bounds.count("paragraphs", paragraphs);
            Bounds.count("articles", articles);
            labels = Bounds.map("labels", labels);
            systems = Bounds.map("systems", systems);
        }
    }

    /**
     * What one system reaches on a group.
     *
     * @param macroF1 mean F1 of the three stances
     * @param accuracy share of right predictions
     */
    public record Figures(Estimate macroF1, Estimate accuracy) {

        /** Refuses missing figures. */
        public Figures {
            if (macroF1 == null || accuracy == null) {
                throw new IllegalArgumentException("a group needs macroF1 and accuracy");
            }
        }
    }
}
