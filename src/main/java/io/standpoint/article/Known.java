package io.standpoint.article;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known already of some things, in their order.
 *
 * @param answers empty in the places of those of which nothing is
 */
record Known<T>(List<Optional<T>> answers) {

    /** The things of which nothing is known. */
    <S> List<S> missing(List<S> things) {
        return IntStream.range(0, things.size())
                .filter(place -> answers.get(place).isEmpty())
                .mapToObj(things::get)
                .toList();
    }

    /** All answers, once those are there that were missing. */
    List<T> completedBy(List<T> others) {
        Iterator<T> next = others.iterator();
        List<T> all = new ArrayList<>();
        answers.forEach(answer -> all.add(answer.orElseGet(next::next)));
        return all;
    }
}
