package io.standpoint.stance;

import io.standpoint.convention.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * By what articles are put into groups, beside their subject, by which they always are: stances toward different subjects
 * have nothing in common.
 *
 * @param subject whether the client named it, and so wants every subject where it names none
 */
record GroupBy(Optional<Period> period, boolean source, boolean author, boolean subject) {

    /** By subject alone. */
    static final GroupBy TOTAL = new GroupBy(Optional.empty(), false, false, false);

    private static final String FIELD = "groupBy";
    private static final List<String> NAMES = List.of("source", "author", "subject");

    /** Reads a list with commas. */
    static GroupBy of(String list) {
        List<String> words = List.of(list.split(",", -1));
        for (String word : words) {
            if (!NAMES.contains(word) && Period.ofWord(word).isEmpty()) {
                throw new InvalidInputException(
                        FIELD,
                        "must be a list with commas of source, author, subject and one of day, week, month, year; '"
                                + word + "' is none of them");
            }
        }
        if (words.stream().distinct().count() < words.size()) {
            throw new InvalidInputException(FIELD, "must not name the same thing twice");
        }
        List<Period> periods =
                words.stream().flatMap(word -> Period.ofWord(word).stream()).toList();
        if (periods.size() > 1) {
            throw new InvalidInputException(FIELD, "must name only one of day, week, month, year");
        }
        return new GroupBy(
                periods.stream().findFirst(),
                words.contains("source"),
                words.contains("author"),
                words.contains("subject"));
    }

    /** Whether every subject has one group. */
    boolean bySubjectAlone() {
        return period.isEmpty() && !source && !author;
    }
}
