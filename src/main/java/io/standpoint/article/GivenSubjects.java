package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.model.text.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom clients give as their articles' subjects. */
final class GivenSubjects {

    private GivenSubjects() {}

    /** Those that a submission gives; none where it leaves that to the text. */
    static List<Subject> of(ArticleSubmission submission) {
        if (submission.listsSubjects()) {
            checkList(submission);
            return submission.subjects().stream()
                    .map(name -> named(name, submission))
                    .toList();
        }
        return submission.subject() == null ? List.of() : List.of(named(submission.subject(), submission));
    }

    /** A subject with the aliases that a submission gives it. */
    static Subject named(String name, ArticleSubmission submission) {
        return new Subject(
                NameKey.fold(name),
                submission.aliases().stream().map(NameKey::fold).distinct().toList());
    }

    /** Refuses a list where one subject is what is asked for. */
    static void checkOne(ArticleSubmission submission) {
        if (submission.listsSubjects()) {
            throw new InvalidInputException("subjects", "is for POST /v1/articles alone: give one 'subject' here");
        }
    }

    private static void checkList(ArticleSubmission submission) {
        if (submission.subject() != null) {
            throw new InvalidInputException("subjects", "must not come with 'subject': leave one of them out");
        }
        if (submission.subjects().size() > 1 && !submission.aliases().isEmpty()) {
            throw new InvalidInputException(
                    "aliases", "belong to one subject: leave them out, or post the article for that subject alone");
        }
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < submission.subjects().size(); place++) {
            Integer before = places.putIfAbsent(NameKey.of(submission.subjects().get(place)), place);
            if (before != null) {
                throw new InvalidInputException(
                        "subjects[" + place + "]", "is the same subject as subjects[" + before + "]: give each once");
            }
        }
    }
}
