package io.standpoint.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of one name have in common. */
final class NameKey {

    private static final Pattern OUTER_PUNCTUATION = Pattern.compile("^[\\p{P}\\p{Z}]+|[\\p{P}\\p{Z}]+$");

    /** What becomes of the Turkish capital I with a dot, which is but an i. */
    private static final Pattern DOTTED_I = Pattern.compile("i\u0307+");

    private NameKey() {}

    /** NFKC, case folding, folded space, outer punctuation stripped; a name of nothing else keeps its punctuation. */
    static String of(String name) {
        String spaced = fold(normalise(foldCase(normalise(name))));
        String bare = OUTER_PUNCTUATION.matcher(spaced).replaceAll("");
        return bare.isEmpty() ? spaced : bare;
    }

    /** The name as it is kept: white space folded, nothing else changed. Whole texts are folded too, so it is quick. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean space = false;
        for (int i = 0; i < name.length(); i++) {
            char next = name.charAt(i);
            if (Character.isSpaceChar(next) || Character.isISOControl(next)) {
                space = true;
                continue;
            }
            if (space && !folded.isEmpty()) {
                folded.append(' ');
            }
            space = false;
            folded.append(next);
        }
        return folded.toString();
    }

    /** There and back: ẞ has to become ß before that becomes SS, and ı becomes i by way of I. */
    private static String foldCase(String name) {
        String folded = name.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return DOTTED_I.matcher(folded).replaceAll("i").replace('ς', 'σ');
    }

    private static String normalise(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }
}
