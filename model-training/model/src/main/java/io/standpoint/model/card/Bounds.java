package io.standpoint.model.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Limits of a card, which may come from an unknown file and is handed to anyone who asks. */
final class Bounds {

    /** How many entries a list or map has at most. */
    static final int MAX_ENTRIES = 200;

    /** How long a text is at most, in UTF-16 units. */
    static final int MAX_TEXT = 2_000;

    private Bounds() {}

    static String text(String what, String text) {
        if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(what + " needs 1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    static <T> List<T> list(String what, List<T> list) {
        if (list == null || list.size() > MAX_ENTRIES || list.stream().anyMatch(entry -> entry == null)) {
            throw new IllegalArgumentException(what + " needs a list of at most " + MAX_ENTRIES + " entries");
        }
        return List.copyOf(list);
    }

    static List<String> texts(String what, List<String> texts) {
        List<String> copy = list(what, texts);
        copy.forEach(text -> text(what, text));
        return copy;
    }

    /** Keeps the order. */
    static <T> Map<String, T> map(String what, Map<String, T> map) {
        if (map == null || map.size() > MAX_ENTRIES || map.values().stream().anyMatch(entry -> entry == null)) {
            throw new IllegalArgumentException(what + " needs a map of at most " + MAX_ENTRIES + " entries");
        }
        map.keySet().forEach(key -> text(what, key));
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must lie between 0 and 1, and is " + value);
        }
    }

    static void count(String what, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " cannot be " + value);
        }
    }
}
