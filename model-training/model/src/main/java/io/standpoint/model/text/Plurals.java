package io.standpoint.model.text;

import java.util.Optional;

/** English plurals by their endings: good enough to find a name, not to write one. */
final class Plurals {

    private static final int SHORTEST = 4;

    private Plurals() {}

    /** The plural of a lower-case word, where it looks like a singular. */
    static Optional<String> plural(String word) {
        if (!isEnglish(word) || (word.endsWith("s") && !word.endsWith("ss"))) {
            return Optional.empty();
        }
        if (word.endsWith("y") && !isVowel(word.charAt(word.length() - 2))) {
            return Optional.of(word.substring(0, word.length() - 1) + "ies");
        }
        boolean hissing = word.endsWith("ss") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
        return Optional.of(word + (hissing ? "es" : "s"));
    }

    /** The singular of a lower-case word, where it looks like a plural. */
    static Optional<String> singular(String word) {
        if (!isEnglish(word) || !word.endsWith("s") || endsOtherwise(word)) {
            return Optional.empty();
        }
        if (word.endsWith("ies") && word.length() > SHORTEST) {
            return Optional.of(word.substring(0, word.length() - 3) + "y");
        }
        boolean hissing =
                word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return Optional.of(word.substring(0, word.length() - (hissing ? 2 : 1)));
    }

    private static boolean endsOtherwise(String word) {
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("news");
    }

    private static boolean isEnglish(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
