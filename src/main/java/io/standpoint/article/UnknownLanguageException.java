package io.standpoint.article;

import java.util.List;

/** The article is in a language that the model does not know. */
public final class UnknownLanguageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String NOT_KNOWN = "is not known to the model";

    private final String violation;

    private UnknownLanguageException(String message, String violation) {
        super(message);
        this.violation = violation;
    }

    /** The client named the language. */
    static UnknownLanguageException given(String language, List<String> known) {
        return new UnknownLanguageException(
                "The model does not know the language '" + language + "'; it knows " + String.join(", ", known) + ".",
                NOT_KNOWN);
    }

    /** The language was read off the text. */
    static UnknownLanguageException detected(String language, List<String> known) {
        String languages = String.join(", ", known);
        return new UnknownLanguageException(
                "The text is in the language '" + language + "' as far as can be detected, and the model knows "
                        + languages + ". If that is wrong, give the language: 'language' overrides what is detected.",
                "is detected as '" + language + "', which is not known to the model; give it where that is wrong");
    }

    /** As it was said the first time. */
    static UnknownLanguageException again(String message) {
        return new UnknownLanguageException(message, NOT_KNOWN);
    }

    /** What is wrong with the field {@code language}. */
    public String violation() {
        return violation;
    }
}
