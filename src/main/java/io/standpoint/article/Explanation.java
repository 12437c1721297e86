package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.convention.QueryParameters;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Subject;
import io.standpoint.serving.Classification;
import io.standpoint.serving.ModelServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/** Which words speak for the stances of an article's paragraphs. */
@ApplicationScoped
public class Explanation {

    private static final String PARAMETER = "explain";
    /** What one model says of one text differs by its rounding in other batches, and by no more. */
    private static final double TOLERANCE = 1e-3;

    private final ModelServer models;

    Explanation(ModelServer models) {
        this.models = models;
    }

    /** Whether a request asks for evidence. */
    static boolean wanted(UriInfo uri) {
        return QueryParameters.of(uri, PARAMETER).flag(PARAMETER);
    }

    /** As {@link #wanted(UriInfo)}, of a submission that can be explained. */
    static boolean wanted(ArticleSubmission submission, UriInfo uri) {
        boolean wanted = wanted(uri);
        if (wanted) {
            check(submission.text());
        }
        return wanted;
    }

    /** Refuses a text that would take the network too long to explain. */
    private static void check(String text) {
        if (text.length() > ArticleLimits.EXPLAINED_TEXT) {
            throw new InvalidInputException(
                    PARAMETER,
                    "takes a text of at most " + ArticleLimits.EXPLAINED_TEXT + " UTF-16 code units, not "
                            + text.length());
        }
    }

    /** An article with the evidence that its classification found; as it is where that found none. */
    static ArticleView of(ArticleView article, Classification classification) {
        if (!classification.explained()) {
            return article;
        }
        return article.with(article.paragraphs().stream()
                .map(paragraph -> paragraph.with(classification.evidence().get(paragraph.index())))
                .toList());
    }

    /** As {@link #explain}, unless the article has evidence. */
    ArticleView complete(ArticleView view) {
        return view.explained() ? view : explain(view);
    }

    /**
     * A kept article with evidence for those answers that the serving model still gives. Asks the network, so no
     * transaction may be open.
     */
    ArticleView explain(ArticleView kept) {
        check(kept.text());
        ArticleView.Model serving = ArticleView.Model.of(models.model().manifest());
        if (!serving.equals(kept.model())) {
            return kept;
        }
        Classification now = models.explain(read(kept));
        List<ParagraphView> paragraphs = new ArrayList<>();
        for (ParagraphView paragraph : kept.paragraphs()) {
            boolean same = agree(paragraph, now.paragraphs().get(paragraph.index()));
            paragraphs.add(same ? paragraph.with(now.evidence().get(paragraph.index())) : paragraph);
        }
        return kept.with(paragraphs);
    }

    private static Article read(ArticleView kept) {
        return Article.of(
                kept.title() == null ? "" : kept.title(),
                kept.text(),
                new Subject(kept.subject().name(), kept.aliases()));
    }

    private static boolean agree(ParagraphView then, Probabilities now) {
        ParagraphView.Chances before = then.probabilities();
        return now.mostProbable() == Stance.ofLabel(then.stance())
                && Math.abs(before.supportive() - now.supportive()) < TOLERANCE
                && Math.abs(before.neutral() - now.neutral()) < TOLERANCE
                && Math.abs(before.critical() - now.critical()) < TOLERANCE;
    }
}
