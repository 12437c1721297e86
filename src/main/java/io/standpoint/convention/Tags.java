package io.standpoint.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags that a client names in {@code If-Match} or {@code If-None-Match} (RFC 9110, section 13.1).
 *
 * @param any whether it names them all with {@code *}
 * @param strong those that stand for the same bytes
 * @param weak those that stand for the same meaning
 */
record Tags(boolean any, List<String> strong, List<String> weak) {

    static final Tags ALL = new Tags(true, List.of(), List.of());

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    static Tags parse(List<String> headers) {
        String whole = headers == null ? "" : String.join(",", headers);
        Matcher tag = TAG.matcher(whole);
        List<String> strong = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        while (tag.find()) {
            (tag.group(1) == null ? strong : weak).add(tag.group(2));
        }
        return new Tags(whole.strip().equals("*"), List.copyOf(strong), List.copyOf(weak));
    }

    /** Whether a client that has these has this, as {@code If-None-Match} compares. */
    boolean matchWeakly(String tag) {
        return any || strong.contains(tag) || weak.contains(tag);
    }

    /** Whether this is one of them to the byte, as {@code If-Match} compares. */
    boolean matchStrongly(String tag) {
        return any || strong.contains(tag);
    }
}
