package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.extraction.LanguageDetector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides which language an article is read in, and refuses one that the model does not know. */
@ApplicationScoped
class ArticleLanguage {

    private final LanguageDetector detector;

    ArticleLanguage(LanguageDetector detector) {
        this.detector = detector;
    }

    /**
     * The client's word; else what is detected beyond doubt; else the model's language where it knows but one.
     *
     * @param known the model's languages
     */
    String of(ArticleSubmission submission, List<String> known) {
        String given = submission.language();
        if (given == null) {
            return detected(submission, known);
        }
        String primary = given.split("-", 2)[0].toLowerCase(Locale.ROOT);
        if (!known.contains(primary)) {
            throw UnknownLanguageException.given(given, known);
        }
        return given;
    }

    private String detected(ArticleSubmission submission, List<String> known) {
        String title = submission.title() == null ? "" : submission.title();
        Optional<String> detected = detector.detect(title, submission.text(), known);
        if (detected.isPresent()) {
            if (!known.contains(detected.get())) {
                throw UnknownLanguageException.detected(detected.get(), known);
            }
            return detected.get();
        }
        if (known.size() == 1) {
            return known.get(0);
        }
        throw new InvalidInputException(
                "language",
                "must be given, for the text does not settle it: the model knows " + String.join(", ", known));
    }
}
