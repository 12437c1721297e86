package io.standpoint.trainer.behaviour;

/**
 * A name that templates are filled with.
 *
 * @param text as it stands within a sentence, so with "the" where it has that
 * @param kind such as {@code politician} or {@code country}
 * @param pronoun for gender and number
 */
record Name(String text, String kind, Pronoun pronoun) {

    private static final String ARTICLE = "the ";

    /** As a client names the subject, and as a headline does. */
    String bare() {
        return text.startsWith(ARTICLE) ? text.substring(ARTICLE.length()) : text;
    }

    /** As later sentences have it: a person by the surname, which is what follows the first space. */
    String again() {
        return pronoun.isPerson() ? text.substring(text.indexOf(' ') + 1) : text;
    }

    /** {@code "Marsh's"}, {@code "the Democrats'"}. */
    static String possessive(String name, Pronoun pronoun) {
        return name + (pronoun.isPlural() && name.endsWith("s") ? "'" : "'s");
    }
}
