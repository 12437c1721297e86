package io.standpoint.model.text;

import io.standpoint.model.text.NameUnit.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms in which texts write a subject's names. */
final class NameForms {

    private static final int SHORT_ACRONYM = 3;
    private static final String OPENING_MARKS = "#@\"'([";
    private static final String CLOSING_MARKS = "!?,;:\"'";
    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "by", "with", "'s", "'", "de", "des");
    /** Two letters that stand for a state, a language or an hour before they stand for a name. */
    private static final Set<String> TAKEN = Set.of(
            ("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok "
                            + "or pa ri sc sd tn tx ut vt va wa wv wi wy am pm tv vs")
                    .split(" "));

    /** From an acronym's keys to what it stands for. */
    private static final Map<List<String>, List<List<String>>> EXPANSIONS = new HashMap<>();

    /** From a name's keys to the acronyms it goes by. */
    private static final Map<List<String>, List<List<String>>> ACRONYMS = new HashMap<>();

    static {
        for (String line : WordList.lines("acronyms.tsv")) {
            String[] columns = line.split("\t");
            List<String> acronym = keys(units(columns[0]));
            List<String> name = keys(units(columns[1]));
            EXPANSIONS.computeIfAbsent(acronym, k -> new ArrayList<>()).add(name);
            ACRONYMS.computeIfAbsent(name, k -> new ArrayList<>()).add(acronym);
        }
    }

    private final NameTrie trie = new NameTrie();
    /** Whether the subject is a person: then so is who is meant by the aliases, and nothing has a plural. */
    private final boolean person;

    private NameForms(Subject subject) {
        List<NameUnit> name = units(subject.name());
        person = PersonName.titles(name) > 0 || PersonName.read(name, false).isPresent();
        addName(name, false);
        for (String alias : subject.aliases()) {
            addName(units(alias), !person);
        }
    }

    /** All forms of a subject's name and aliases. */
    static NameTrie of(Subject subject) {
        return new NameForms(subject).trie;
    }

    private static List<NameUnit> units(String name) {
        return NameUnit.of(name, Tokenizer.tokenize(name));
    }

    private static List<String> keys(List<NameUnit> units) {
        return units.stream().map(NameUnit::key).toList();
    }

    /** @param onlyKnown whether to take for a person's only what begins with a known given name */
    private void addName(List<NameUnit> whole, boolean onlyKnown) {
        List<NameUnit> name = withoutMarks(whole);
        if (name.isEmpty()) {
            return;
        }
        // Of a person, Rice and May are not what rice and may are
        add(name, person || isShortAcronym(name) ? shapeAlone(name) : Shape.LOWER);
        int bracket = keys(name).indexOf("(");
        if (bracket > 0 && name.get(name.size() - 1).key().equals(")")) {
            addName(name.subList(0, bracket), onlyKnown);
        }
        List<NameUnit> rest = name.subList(1, name.size());
        boolean article =
                name.get(0).key().equals("the") && rest.stream().anyMatch(unit -> unit.isAtLeast(Shape.CAPITAL));
        if (article) {
            add(rest, shapeAlone(rest));
        }
        addDerived(article ? rest : name, onlyKnown);
    }

    private void addDerived(List<NameUnit> name, boolean onlyKnown) {
        int titles = PersonName.titles(name);
        List<NameUnit> untitled = name.subList(titles, name.size());
        if (titles > 0) {
            add(untitled, shapeAlone(untitled));
        }
        Optional<PersonName> read = PersonName.read(untitled, onlyKnown && titles == 0);
        if (read.isPresent()) {
            addPerson(read.get());
        } else if (!person && titles == 0) {
            addOtherNumber(name);
            addAcronym(name);
        }
        List<String> keys = keys(name);
        if (isUpper(name)) {
            EXPANSIONS.getOrDefault(keys, List.of()).forEach(expansion -> trie.add(expansion, Shape.LOWER));
        }
        ACRONYMS.getOrDefault(keys, List.of()).forEach(acronym -> trie.add(acronym, Shape.UPPER));
    }

    private void addPerson(PersonName name) {
        List<String> words = name.words();
        trie.add(words, Shape.LOWER);
        for (List<String> surname : name.surnames()) {
            // "von der Leyen" begins small, and is no common word
            Shape shape = surname.size() > 1 ? Shape.LOWER : Shape.CAPITAL;
            trie.add(surname, shape);
            Plurals.plural(last(surname)).ifPresent(plural -> trie.add(withLast(surname, plural), shape));
        }
        List<String> firstAndLast = new ArrayList<>(words.subList(0, 1));
        firstAndLast.addAll(name.surnames().get(0));
        trie.addWithInitial(firstAndLast, Shape.CAPITAL);
        if (words.size() > 2) {
            trie.add(List.of(initials(words)), Shape.UPPER);
        }
    }

    /** Republicans: Republican, and the other way round; but of the verb "targets" the company Target knows nothing. */
    private void addOtherNumber(List<NameUnit> name) {
        List<String> keys = keys(name);
        if (!isUpper(name)) {
            Plurals.plural(last(keys)).ifPresent(plural -> trie.add(withLast(keys, plural), shapeAlone(name)));
            Plurals.singular(last(keys)).ifPresent(singular -> trie.add(withLast(keys, singular), Shape.LOWER));
        }
    }

    private void addAcronym(List<NameUnit> name) {
        List<NameUnit> words =
                name.stream().filter(unit -> !SMALL_WORDS.contains(unit.key())).toList();
        boolean capitals = words.stream().allMatch(unit -> unit.isWord() && unit.isAtLeast(Shape.CAPITAL));
        if (words.size() < 2 || !capitals) {
            return;
        }
        String acronym = initials(keys(words));
        if (!TAKEN.contains(acronym)) {
            trie.add(List.of(acronym), Shape.UPPER);
        }
    }

    private void add(List<NameUnit> name, Shape shape) {
        trie.add(keys(name), shape);
    }

    /** How a name must be written where a word of it may be a common one: as it is in the name itself. */
    private static Shape shapeAlone(List<NameUnit> name) {
        if (name.size() > 1) {
            return Shape.LOWER;
        }
        return isShortAcronym(name) || name.get(0).shape() != Shape.UPPER
                ? name.get(0).shape()
                : Shape.CAPITAL;
    }

    private static boolean isShortAcronym(List<NameUnit> name) {
        return name.size() == 1 && isUpper(name) && name.get(0).key().length() <= SHORT_ACRONYM;
    }

    private static boolean isUpper(List<NameUnit> name) {
        return name.stream().allMatch(unit -> unit.shape() == Shape.UPPER);
    }

    /** Without the marks around it, unless it is made of nothing else. */
    private static List<NameUnit> withoutMarks(List<NameUnit> name) {
        int start = 0;
        int end = name.size();
        while (start < end && OPENING_MARKS.contains(name.get(start).key())) {
            start++;
        }
        while (end > start && CLOSING_MARKS.contains(name.get(end - 1).key())) {
            end--;
        }
        return start == end ? name : name.subList(start, end);
    }

    private static String initials(List<String> words) {
        return words.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static String last(List<String> keys) {
        return keys.get(keys.size() - 1);
    }

    private static List<String> withLast(List<String> keys, String last) {
        List<String> changed = new ArrayList<>(keys);
        changed.set(keys.size() - 1, last);
        return changed;
    }
}
