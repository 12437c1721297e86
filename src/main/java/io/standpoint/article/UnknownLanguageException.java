package io.standpoint.article;

import java.util.List;

/** The article is in a language that the model does not know. */
public final class UnknownLanguageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownLanguageException(String language, List<String> known) {
        this("The model does not know the language '" + language + "'; it knows " + String.join(", ", known) + ".");
    }

    /** As it was said before. */
    UnknownLanguageException(String message) {
        super(message);
    }
}
