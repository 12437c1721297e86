package io.standpoint.model.text;

import java.util.List;

/**
 * Whom or what an article is judged toward.
 *
 * @param name the name, not blank
 * @param aliases other names of it in this article
 */
public record Subject(String name, List<String> aliases) {

    /** Checks the name and copies the aliases. */
    public Subject {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a subject needs a name");
        }
        aliases = List.copyOf(aliases);
    }
}
