package io.standpoint.trainer.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A way of telling groups of paragraphs apart.
 *
 * @param title what tells them apart, in words
 * @param order the groups that come first, in this order; all others follow, the largest first
 * @param group the group of a paragraph, empty where its data set does not tell
 */
record Grouping(String title, List<String> order, Function<JudgedParagraph, String> group) {

    static final List<Grouping> ALL = List.of(
            new Grouping("whether the subject is in the training set", List.of("seen", "unseen"), Grouping::inTraining),
            new Grouping("whether the paragraph names the subject", List.of("named", "not named"), Grouping::named),
            new Grouping(
                    "kind of subject", List.of(), judged -> judged.article().kind()),
            new Grouping("leaning of the outlet", List.of("left", "center", "right"), judged -> judged.article()
                    .bias()),
            new Grouping(
                    "words in the paragraph", List.of("1–25", "26–50", "51–100", "101 or more"), Grouping::length));

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** The group of a paragraph, where it has one: not every data set tells the kind of a subject. */
    Optional<String> of(JudgedParagraph judged) {
        return Optional.of(group.apply(judged)).filter(name -> !name.isBlank());
    }

    private static String inTraining(JudgedParagraph judged) {
        return judged.prediction().seenSubject() ? "seen" : "unseen";
    }

    private static String named(JudgedParagraph judged) {
        return judged.prediction().mentionsSubject() ? "named" : "not named";
    }

    private static String length(JudgedParagraph judged) {
        int words = WHITE_SPACE.split(judged.text().strip()).length;
        if (words <= 25) {
            return "1–25";
        }
        if (words <= 50) {
            return "26–50";
        }
        return words <= 100 ? "51–100" : "101 or more";
    }
}
