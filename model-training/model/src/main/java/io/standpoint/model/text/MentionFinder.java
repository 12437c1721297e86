package io.standpoint.model.text;

import java.util.List;

/**
 * Finds where a text names the subject.
 *
 * <p>It compares {@linkplain Token tokens}, so that a mention never begins or ends inside one: the name and the aliases in
 * any case, with or without diacritics, with hyphens or spaces, in singular or plural; a person also by surname alone; a
 * longer name also by its acronym, and known acronyms by their names. A short acronym ({@code US}, {@code WHO}) must be
 * written in capitals as the subject is, a surname with a capital. A possessive ending is not part of the mention.
 */
public final class MentionFinder {

    private final NameTrie names;

    /** Prepares the search for one subject. */
    public MentionFinder(Subject subject) {
        names = NameForms.of(subject);
    }

    /**
     * The mentions in a text.
     *
     * @param text any text
     * @return spans in order, without overlap, the longest name at each place
     */
    public List<Span> find(String text) {
        return find(text, Tokenizer.tokenize(text));
    }

    /**
     * The mentions in a text that is tokenised already.
     *
     * @param text any text
     * @param tokens its tokens
     * @return as {@link #find(String)}
     */
    public List<Span> find(String text, List<Token> tokens) {
        return names.find(NameUnit.of(text, tokens));
    }
}
