package io.standpoint.model.text;

/** Tells what is not the article's prose. */
public final class Boilerplate {

    private Boilerplate() {}

    /**
     * Whether a paragraph is a by-line, caption, advert, sign-up or the like.
     *
     * @param paragraph its text
     * @return true for boilerplate
     */
    public static boolean matches(String paragraph) {
        return paragraph.length() < 3;
    }
}
