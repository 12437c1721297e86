package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names to look for, as a tree over their units: one walk from a unit finds the longest name that begins there. */
final class NameTrie {

    private final Node root = new Node();

    /**
     * Adds a name.
     *
     * @param keys its units' keys; an empty name is not added
     * @param shape how its first unit must at least be written
     */
    void add(List<String> keys, NameUnit.Shape shape) {
        if (keys.isEmpty()) {
            return;
        }
        Node node = root;
        for (String key : keys) {
            node = node.next.computeIfAbsent(key, k -> new Node());
        }
        node.accept(shape);
    }

    /** Adds a name between whose first and other units a middle initial may stand. */
    void addWithInitial(List<String> keys, NameUnit.Shape shape) {
        add(keys, shape);
        Node first = root.next.get(keys.get(0));
        if (first.afterInitial == null) {
            first.afterInitial = new Node();
        }
        Node node = first.afterInitial;
        for (String key : keys.subList(1, keys.size())) {
            node = node.next.computeIfAbsent(key, k -> new Node());
        }
        node.accept(shape);
    }

    /** The names in a text: from left to right, at each place the longest, without overlap. */
    List<Span> find(List<NameUnit> units) {
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            int end = longestFrom(units, i);
            if (end > i) {
                spans.add(new Span(
                        units.get(i).span().start(), units.get(end - 1).span().end()));
                i = end;
            } else {
                i++;
            }
        }
        return spans;
    }

    private int longestFrom(List<NameUnit> units, int start) {
        Node node = root.next.get(units.get(start).key());
        int longest = start;
        for (int i = start + 1; node != null; i++) {
            if (node.accepts(units.get(start))) {
                longest = i;
            }
            if (i == units.size() || !units.get(i).joined()) {
                break;
            }
            NameUnit unit = units.get(i);
            Node next = node.next.get(unit.key());
            boolean initial = unit.key().length() == 1 && unit.isWord() && unit.isAtLeast(NameUnit.Shape.UPPER);
            node = next == null && initial ? node.afterInitial : next;
        }
        return longest;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private Node afterInitial;
        /** How the first unit must at least be written; null where no name ends here. */
        private NameUnit.Shape shape;

        void accept(NameUnit.Shape other) {
            shape = shape == null || other.compareTo(shape) < 0 ? other : shape;
        }

        boolean accepts(NameUnit first) {
            return shape != null && first.isAtLeast(shape);
        }
    }
}
