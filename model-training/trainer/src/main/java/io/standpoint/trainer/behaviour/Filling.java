package io.standpoint.trainer.behaviour;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the slots of one article are filled with; a slot is dealt its filling when it is first met, and keeps it. Slots:
 *
 * <ul>
 *   <li>{@code {deed}}: an entry of the word list of that name, which may have slots itself
 *   <li>{@code {A}}: the name in full; {@code {A's}}: its possessive
 *   <li>{@code {A.again}}, {@code {A.again's}}: as later sentences have it, a person by the surname
 *   <li>{@code {A.he}}, {@code {A.him}}, {@code {A.his}}, {@code {A.himself}}: its pronoun
 *   <li>{@code {A:was|were}}: the one or the other by its number
 * </ul>
 *
 * A filling at the beginning of a sentence gets a capital.
 */
final class Filling {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)((?:\\.\\w+)?(?:'s)?|:[^{}|]*\\|[^{}|]*)}");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?][”’)]*\\s)[“‘(]*$|“$");

    private final Dealer dealer;
    private final Map<String, Name> names;
    private final Map<String, String> words;

    Filling(Dealer dealer) {
        this(dealer, new HashMap<>(), new HashMap<>());
    }

    private Filling(Dealer dealer, Map<String, Name> names, Map<String, String> words) {
        this.dealer = dealer;
        this.names = names;
        this.words = words;
    }

    /** The same but for one slot. */
    Filling swapped(Swap swap) {
        Filling other = new Filling(dealer, new HashMap<>(names), new HashMap<>(words));
        if (dealer.isName(swap.slot())) {
            Name before = name(swap.slot());
            other.names.put(
                    swap.slot(), dealer.name(swap.slot(), after -> swap.allows(before, after) && isFree(after)));
        } else {
            String before = words.get(swap.slot());
            other.words.put(swap.slot(), dealer.word(swap.slot(), after -> !after.equals(before)));
        }
        return other;
    }

    Name name(String slot) {
        Name name = names.get(slot);
        if (name == null) {
            name = dealer.name(slot, this::isFree);
            names.put(slot, name);
        }
        return name;
    }

    /** Two people of one surname would be one to the reader. */
    private boolean isFree(Name name) {
        return names.values().stream().noneMatch(taken -> taken.again().equals(name.again()));
    }

    /** Fills the slots of a paragraph. */
    String prose(String template) {
        return replaceNames(replaceWords(template), false);
    }

    /** Fills the slots of a title, where names have no article. */
    String headline(String template) {
        return replaceNames(replaceWords(template), true);
    }

    private String replaceWords(String template) {
        StringBuilder filled = new StringBuilder();
        Matcher slots = SLOT.matcher(template);
        boolean more = false;
        while (slots.find()) {
            String slot = slots.group(1);
            if (dealer.isName(slot)) {
                slots.appendReplacement(filled, Matcher.quoteReplacement(slots.group()));
            } else {
                String word = words.get(slot);
                if (word == null) {
                    word = dealer.word(slot, any -> true);
                    words.put(slot, word);
                }
                append(slots, filled, word);
                more |= word.contains("{");
            }
        }
        slots.appendTail(filled);
        return more ? replaceWords(filled.toString()) : filled.toString();
    }

    private String replaceNames(String template, boolean headline) {
        StringBuilder filled = new StringBuilder();
        Matcher slots = SLOT.matcher(template);
        while (slots.find()) {
            append(slots, filled, written(name(slots.group(1)), slots.group(2), headline));
        }
        return slots.appendTail(filled).toString();
    }

    private static String written(Name name, String form, boolean headline) {
        if (form.startsWith(":")) {
            int bar = form.indexOf('|');
            return name.pronoun().isPlural() ? form.substring(bar + 1) : form.substring(1, bar);
        }
        String full = headline ? name.bare() : name.text();
        return switch (form) {
            case "" -> full;
            case "'s" -> Name.possessive(full, name.pronoun());
            case ".again" -> name.pronoun().isPerson() ? name.again() : full;
            case ".again's" -> Name.possessive(name.pronoun().isPerson() ? name.again() : full, name.pronoun());
            default -> name.pronoun().form(form.substring(1));
        };
    }

    private static void append(Matcher slots, StringBuilder filled, String text) {
        slots.appendReplacement(filled, "");
        boolean begins = BEGINNING.matcher(filled).find() && !text.isEmpty();
        filled.append(begins ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text);
    }
}
