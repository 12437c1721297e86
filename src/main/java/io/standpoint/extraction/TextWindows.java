package io.standpoint.extraction;

import java.util.List;
import java.util.stream.IntStream;

/** The pieces by which a text of any length is known: its beginning, its middle and its end. */
final class TextWindows {

    /** In code units: long enough to tell related languages apart. */
    static final int LENGTH = 200;

    static final int MOST = 3;

    private TextWindows() {}

    /** One window at least, {@value MOST} at most, of {@value LENGTH} code units; no surrogate pair is cut. */
    static List<String> of(String text) {
        int count = Math.min(MOST, Math.max(1, (text.length() + LENGTH - 1) / LENGTH));
        if (count == 1) {
            return List.of(text);
        }
        int last = text.length() - LENGTH;
        return IntStream.range(0, count)
                .map(i -> i * last / (count - 1))
                .mapToObj(start -> text.substring(whole(text, start), whole(text, start + LENGTH)))
                .toList();
    }

    /** The place itself, or the one before where a surrogate pair is in the way. */
    private static int whole(String text, int place) {
        boolean inside = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return inside ? place - 1 : place;
    }
}
