package io.standpoint.trainer.behaviour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Deals names and words to the slots of a group of templates, each as often as the next. */
final class Dealer {

    private final Map<String, Deck<Name>> names = new HashMap<>();
    private final Map<String, Deck<String>> words = new HashMap<>();

    /**
     * Shuffles the decks.
     *
     * @param names by slot
     * @param words by slot
     * @param seed from which the order follows
     */
    Dealer(Map<String, List<Name>> names, Map<String, List<String>> words, long seed) {
        names.forEach((slot, list) -> this.names.put(slot, new Deck<>(list, seed + slot.hashCode())));
        words.forEach((slot, list) -> this.words.put(slot, new Deck<>(list, seed + slot.hashCode())));
    }

    boolean isName(String slot) {
        return names.containsKey(slot);
    }

    Name name(String slot, Predicate<Name> suits) {
        return deck(names, slot).deal(suits);
    }

    String word(String slot, Predicate<String> suits) {
        return deck(words, slot).deal(suits);
    }

    private static <T> Deck<T> deck(Map<String, Deck<T>> decks, String slot) {
        Deck<T> deck = decks.get(slot);
        if (deck == null) {
            throw new IllegalArgumentException("nothing to fill the slot {" + slot + "} with");
        }
        return deck;
    }
}
