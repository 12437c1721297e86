package io.standpoint.client.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of the fields of the files, so that nobody misses one that was misspelt. */
public final class MappingNotes {

    /** Whoever has more uses names as values. */
    private static final int NAMES = 50;

    private final Map<String, Long> leftOut = new TreeMap<>();
    private boolean subjectFieldSeen;
    private boolean articleSeen;

    void leftOut(ObjectNode given, Set<String> used) {
        articleSeen = true;
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            boolean empty =
                    value.isNull() || (value.isTextual() && value.textValue().isBlank());
            if (!empty && !used.contains(name) && (leftOut.containsKey(name) || leftOut.size() < NAMES)) {
                leftOut.merge(name, 1L, Long::sum);
            }
        }
    }

    void subjectField() {
        subjectFieldSeen = true;
    }

    /** The fields that the service has no place for, with the number of articles that each was in. */
    public Map<String, Long> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** Whether there were articles, and none had the field that subjects were to be taken from. */
    public boolean lacksSubjectField() {
        return articleSeen && !subjectFieldSeen;
    }
}
