package io.standpoint.client.reading;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of the fields of the files, so that nobody misses one that was misspelt. */
public final class MappingNotes {

    /** Whoever has more uses names as values. */
    private static final int NAMES = 50;

    private final Map<String, Long> leftOut = new TreeMap<>();
    private boolean subjectFieldSeen;

    void leftOut(Iterator<String> names, Set<String> used) {
        names.forEachRemaining(name -> {
            if (!used.contains(name) && (leftOut.containsKey(name) || leftOut.size() < NAMES)) {
                leftOut.merge(name, 1L, Long::sum);
            }
        });
    }

    void subjectField() {
        subjectFieldSeen = true;
    }

    /** The fields that the service has no place for, with the number of articles that each was in. */
    public Map<String, Long> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** Whether any article had the field that subjects were to be taken from. */
    public boolean isSubjectFieldSeen() {
        return subjectFieldSeen;
    }
}
