package io.standpoint.trainer.behaviour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Deals every card once before any comes again, in an order that follows from the seed.
 *
 * @param <T> what is dealt
 */
final class Deck<T> {

    private final List<T> cards;
    private final List<T> left = new ArrayList<>();
    private final Random random;

    Deck(List<T> cards, long seed) {
        this.cards = List.copyOf(cards);
        this.random = new Random(seed);
    }

    /**
     * The next card that suits; those passed over stay where they are.
     *
     * @throws IllegalArgumentException if no card suits
     */
    T deal(Predicate<T> suits) {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < left.size(); i++) {
                if (suits.test(left.get(i))) {
                    return left.remove(i);
                }
            }
            List<T> again = new ArrayList<>(cards);
            Collections.shuffle(again, random);
            left.addAll(again);
        }
        throw new IllegalArgumentException("none suits of " + cards);
    }
}
