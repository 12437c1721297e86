package io.standpoint.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name read as a person's.
 *
 * @param words without titles and without "Jr." and the like, as keys; at least two
 * @param surnames what the person may be called by alone, each as keys; the first is the last word
 */
record PersonName(List<String> words, List<List<String>> surnames) {

    private static final Set<String> TITLES = WordList.words("titles.txt");
    private static final Set<String> GIVEN_NAMES = WordList.words("given-names.txt");
    private static final Set<String> OTHER_THINGS = WordList.words("not-a-person.txt");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PARTICLES =
            Set.of("de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "bin", "al", "el", "ben", "dos");
    private static final Set<String> SURNAMES_PUT_FIRST = Set.of(
            "ban", "cao", "chen", "deng", "duan", "guo", "hu", "jiang", "li", "liang", "lin", "liu", "ma", "mao",
            "moon", "sun", "wang", "wu", "xi", "xu", "yang", "zeng", "zhang", "zhao", "zhou");
    private static final int MOST_WORDS = 5;

    /** How many titles stand before the name; 0 where nothing but titles would be left, or an organisation's name. */
    static int titles(List<NameUnit> name) {
        int i = 0;
        while (i < name.size() && TITLES.contains(name.get(i).key())) {
            i++;
        }
        boolean person = i < name.size()
                && name.subList(i, name.size()).stream().noneMatch(PersonName::isOtherThing)
                && name.get(i).isAtLeast(NameUnit.Shape.CAPITAL);
        return person ? i : 0;
    }

    /**
     * Reads a name.
     *
     * @param name its units
     * @param onlyKnown to read only names whose first word is a known given name
     * @return the person's name, or empty where it does not look like one
     */
    static Optional<PersonName> read(List<NameUnit> name, boolean onlyKnown) {
        List<NameUnit> words = name.subList(titles(name), name.size());
        int size = words.size();
        while (size > 0 && GENERATIONS.contains(words.get(size - 1).key())) {
            size--;
        }
        words = words.subList(0, size);
        if (size < 2 || size > MOST_WORDS || !isPerson(words, onlyKnown)) {
            return Optional.empty();
        }
        List<String> keys = words.stream().map(NameUnit::key).toList();
        return Optional.of(new PersonName(keys, surnames(words, keys)));
    }

    private static boolean isPerson(List<NameUnit> words, boolean onlyKnown) {
        boolean given = GIVEN_NAMES.contains(words.get(0).key());
        List<NameUnit> unsure = given ? words.subList(1, words.size()) : words;
        boolean allLower = words.stream().noneMatch(word -> word.isAtLeast(NameUnit.Shape.CAPITAL));
        return (given || !(onlyKnown || allLower))
                && words.stream().allMatch(NameUnit::isWord)
                && unsure.stream().noneMatch(PersonName::isOtherThing)
                && unsure.stream().anyMatch(word -> word.link() == NameUnit.Link.SPACE)
                && (allLower || words.stream().allMatch(PersonName::isNamePart))
                && words.stream().anyMatch(word -> word.shape() != NameUnit.Shape.UPPER);
    }

    private static boolean isNamePart(NameUnit word) {
        return word.isAtLeast(NameUnit.Shape.CAPITAL)
                || PARTICLES.contains(word.key())
                || word.link() == NameUnit.Link.HYPHEN;
    }

    private static boolean isOtherThing(NameUnit word) {
        return OTHER_THINGS.contains(word.key()) || Character.isDigit(word.key().codePointAt(0));
    }

    private static List<List<String>> surnames(List<NameUnit> words, List<String> keys) {
        int last = words.size() - 1;
        while (last > 1 && words.get(last).link() == NameUnit.Link.HYPHEN) {
            last--;
        }
        List<List<String>> surnames = new ArrayList<>();
        surnames.add(keys.subList(last, keys.size()));
        int particle = last;
        while (particle > 1 && PARTICLES.contains(keys.get(particle - 1))) {
            particle--;
        }
        if (particle < last) {
            surnames.add(keys.subList(particle, keys.size()));
        }
        boolean korean = keys.get(0).equals("kim") && keys.size() > 2;
        if (korean || SURNAMES_PUT_FIRST.contains(keys.get(0))) {
            surnames.add(keys.subList(0, 1));
        }
        return surnames;
    }
}
