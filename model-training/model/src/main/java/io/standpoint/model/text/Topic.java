package io.standpoint.model.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an article may be about: a run of words, with how often, where and how the article writes it. */
final class Topic {

    /** Small words inside of names: "Department of Justice". */
    static final Set<String> INNER_WORDS = Set.of("of", "the", "for", "to", "and", "'s", "v", "in", "on");

    private static final int NOWHERE = -1;

    private final List<NameUnit> words;
    private final Map<String, Integer> forms = new HashMap<>();
    private String fullName;
    private int places;
    private int capitals;
    private int uppers;
    private int count;
    private int paragraphs;
    private int lastParagraph = NOWHERE;
    private int heldBy;
    private int titlePlace = NOWHERE;
    private boolean merged;

    Topic(List<NameUnit> words) {
        this.words = List.copyOf(words);
    }

    /** Counts one place in the text. */
    void add(String form, List<NameUnit> found, int paragraph) {
        forms.merge(form, 1, Integer::sum);
        places++;
        count++;
        capitals += isCapital(found) ? 1 : 0;
        uppers += found.stream().allMatch(unit -> unit.isAtLeast(NameUnit.Shape.UPPER)) ? 1 : 0;
        paragraphs += paragraph == lastParagraph ? 0 : 1;
        lastParagraph = paragraph;
    }

    private static boolean isCapital(List<NameUnit> found) {
        return found.stream()
                .allMatch(unit -> unit.isAtLeast(NameUnit.Shape.CAPITAL) || INNER_WORDS.contains(unit.key()));
    }

    /** Notes that the title has it, {@code place} units from its beginning. */
    void addTitle(int place) {
        titlePlace = inTitle() ? titlePlace : place;
    }

    /** Notes a longer run of words that holds this one. */
    void addHolder(Topic longer) {
        heldBy = Math.max(heldBy, longer.count);
    }

    /** Takes over a surname, whose places include those of this full name. */
    void takeSurname(Topic surname) {
        fullName = fullName == null ? name() : fullName;
        take(surname, Math.max(count, surname.count));
    }

    /** Takes over another way to write the same, with places of its own. */
    void takeOther(Topic other) {
        take(other, count + other.count);
    }

    private void take(Topic other, int together) {
        heldBy = other.count > count ? other.heldBy : heldBy;
        count = together;
        paragraphs = Math.max(paragraphs, other.paragraphs);
        titlePlace = inTitle() ? titlePlace : other.titlePlace;
        other.forms.forEach((form, times) -> forms.merge(form, times, Integer::sum));
        other.merged = true;
    }

    List<NameUnit> words() {
        return words;
    }

    /** How often the text names it, by whatever form. */
    int count() {
        return count;
    }

    /** In how many paragraphs. */
    int paragraphs() {
        return paragraphs;
    }

    /** The share of its places that lie within its most frequent longer run, in [0, 1]. */
    double heldShare() {
        return Math.min(1, heldBy / (double) count);
    }

    boolean inTitle() {
        return titlePlace != NOWHERE;
    }

    /** How many units of the title stand before it; -1 where the title does not have it. */
    int titlePlace() {
        return titlePlace;
    }

    /** Whether it is mostly written with capitals, as a name is. */
    boolean isName() {
        return capitals * 2 > places;
    }

    /** Whether it is mostly written all in capitals, as an acronym is. */
    boolean isAcronym() {
        return uppers * 2 > places;
    }

    /** Whether another topic has taken it over. */
    boolean isMerged() {
        return merged;
    }

    /** A person's full name, or the form the text uses most. */
    String name() {
        return fullName != null
                ? fullName
                : forms.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey();
    }
}
