package io.standpoint.article;

import io.standpoint.convention.InvalidInputException;
import io.standpoint.model.text.Article;
import io.standpoint.model.text.Paragraph;
import io.standpoint.model.text.ParagraphSplitter;
import io.standpoint.model.text.Span;
import io.standpoint.model.text.Subject;
import io.standpoint.model.text.SubjectCandidates;
import io.standpoint.serving.Classification;
import io.standpoint.serving.ModelServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** From a client's submission to a stance for every paragraph; nothing is stored here. */
@ApplicationScoped
public class ArticleAnalysis {

    private final ModelServer models;
    private final ArticleLanguage languages;
    private final Clock clock;

    ArticleAnalysis(ModelServer models, ArticleLanguage languages, Clock clock) {
        this.models = models;
        this.languages = languages;
        this.clock = clock;
    }

    /** Reads a submission of one subject: everything but the network's answer, which identity does not need. */
    ReadArticle readOne(ArticleSubmission submission) {
        GivenSubjects.checkOne(submission);
        return read(submission).get(0);
    }

    /** Reads a submission once for all its subjects; in their order. */
    List<ReadArticle> read(ArticleSubmission submission) {
        String language = languages.of(submission, models.model().manifest().languages());
        PublishedAt publishedAt =
                submission.publishedAt() == null ? null : PublishedAt.parse(submission.publishedAt(), clock);
        List<Subject> given = GivenSubjects.of(submission);
        List<SubjectCandidates.Candidate> candidates = given.isEmpty() ? candidates(submission) : List.of();
        List<Subject> subjects = given.isEmpty() ? List.of(GivenSubjects.named(first(candidates), submission)) : given;
        List<Article> articles = Article.of(title(submission), submission.text(), subjects);
        checkParagraphs(articles.get(0).paragraphs().size());
        String fingerprint = TextFingerprint.of(submission.text());
        return articles.stream()
                .map(article -> new ReadArticle(
                        submission,
                        article,
                        ArticleIdentity.of(submission, article.subject().name(), fingerprint),
                        candidates,
                        language,
                        publishedAt))
                .toList();
    }

    /** Asks the network, so no transaction may be open; with evidence where that is wanted. */
    Classification classify(ReadArticle article, boolean explain) {
        return classify(List.of(article), explain).get(0);
    }

    /** As {@link #classify(ReadArticle, boolean)}, of several that one client waits for. */
    List<Classification> classify(List<ReadArticle> articles, boolean explain) {
        return explain
                ? articles.stream()
                        .map(article -> models.classifyAndExplain(article.article()))
                        .toList()
                : models.classify(articles.stream().map(ReadArticle::article).toList());
    }

    /** As {@link #classify(ReadArticle, boolean)}, of any that no client waits for. */
    List<Classification> classifyInBackground(List<ReadArticle> articles) {
        return models.classifyInBackground(
                articles.stream().map(ReadArticle::article).toList());
    }

    /** Whom the article may be about, the most prominent first. */
    List<SubjectCandidates.Candidate> candidates(ReadArticle read) {
        if (read.subjectDetected()) {
            return read.candidates();
        }
        Article article = read.article();
        return candidates(
                article.title(),
                article.paragraphs().stream().map(Paragraph::text).toList());
    }

    private static List<SubjectCandidates.Candidate> candidates(ArticleSubmission submission) {
        List<Span> spans = ParagraphSplitter.split(submission.text());
        checkParagraphs(spans.size());
        return candidates(
                title(submission),
                spans.stream().map(span -> span.of(submission.text())).toList());
    }

    /** Those that a client could give, too. */
    private static List<SubjectCandidates.Candidate> candidates(String title, List<String> paragraphs) {
        return SubjectCandidates.of(title, paragraphs).stream()
                .filter(candidate -> candidate.name().length() <= ArticleLimits.NAME)
                .toList();
    }

    private static String first(List<SubjectCandidates.Candidate> candidates) {
        return candidates.stream()
                .findFirst()
                .map(SubjectCandidates.Candidate::name)
                .orElseThrow(() -> new InvalidInputException("subject", "no subject is found in the text: give one"));
    }

    private static String title(ArticleSubmission submission) {
        return submission.title() == null ? "" : submission.title();
    }

    private static void checkParagraphs(int count) {
        if (count == 0) {
            throw new InvalidInputException("text", "must hold at least one paragraph");
        }
        if (count > ArticleLimits.PARAGRAPHS) {
            throw new InvalidInputException(
                    "text", "must hold at most " + ArticleLimits.PARAGRAPHS + " paragraphs, not " + count);
        }
    }
}
