package io.standpoint.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of one name have in common. */
final class NameKey {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern OUTER_PUNCTUATION = Pattern.compile("^[\\p{P}\\p{Z}]+|[\\p{P}\\p{Z}]+$");

    private NameKey() {}

    /** NFKC, case folding, folded space, outer punctuation stripped; a name of nothing else keeps its punctuation. */
    static String of(String name) {
        // Upper case first: it is what makes one of ß, SS and ss, and of the two small sigmas
        String folded = normalise(normalise(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        String spaced = fold(folded);
        String bare = OUTER_PUNCTUATION.matcher(spaced).replaceAll("");
        return bare.isEmpty() ? spaced : bare;
    }

    /** The name as it is kept: white space folded, nothing else changed. */
    static String fold(String name) {
        return SPACE.matcher(name).replaceAll(" ").strip();
    }

    private static String normalise(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }
}
