package io.standpoint.trainer.behaviour;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.standpoint.model.text.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A small article with slots. Its paragraphs are separated by blank lines; the one to be judged begins with
 * {@code "> "}, or is the only one.
 *
 * @param title empty where it has none
 * @param text the paragraphs
 * @param changed of a directional expectation, the paragraphs after the change; else empty
 * @param aliases of the subject
 */
record ArticleTemplate(String title, String text, String changed, List<String> aliases) {

    private static final String JUDGED = "> ";

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    ArticleTemplate {
        title = Objects.requireNonNullElse(title, "");
        changed = Objects.requireNonNullElse(changed, "");
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    /** An article of one text, which most are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ArticleTemplate of(String text) {
        return new ArticleTemplate("", text, "", List.of());
    }

    /** The article with its slots filled. */
    Passage filled(Filling filling, String subject) {
        return passage(text, filling, subject);
    }

    /** The article after the change. */
    Passage filledAfterChange(Filling filling, String subject) {
        return passage(changed, filling, subject);
    }

    private Passage passage(String template, Filling filling, String subject) {
        List<String> paragraphs = new ArrayList<>();
        int judged = 0;
        for (String block : template.strip().split("\\n\\s*\\n", -1)) {
            if (block.startsWith(JUDGED)) {
                judged = paragraphs.size();
            }
            String line = (block.startsWith(JUDGED) ? block.substring(JUDGED.length()) : block).replaceAll("\\s+", " ");
            paragraphs.add(filling.prose(line.strip()));
        }
        return new Passage(
                filling.headline(title),
                paragraphs,
                judged,
                new Subject(filling.name(subject).bare(), aliases));
    }
}
