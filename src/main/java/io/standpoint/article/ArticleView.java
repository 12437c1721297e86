package io.standpoint.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.standpoint.model.Manifest;
import io.standpoint.model.text.Quotations;
import io.standpoint.model.text.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An article as clients see it.
 *
 * @param paragraphs null in lists, which leave them out
 */
public record ArticleView(
        UUID id,
        String title,
        String text,
        Named subject,
        List<String> aliases,
        boolean subjectDetected,
        Named source,
        String author,
        String url,
        String publishedAt,
        Instant receivedAt,
        String language,
        String externalId,
        Model model,
        Summary summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ParagraphView> paragraphs) {

    /** A subject or source. */
    public record Named(UUID id, String name) {

        /** What an article's subject or source counts as. */
        static Named of(NamedEntity entity) {
            if (entity == null) {
                return null;
            }
            NamedEntity canonical = entity.canonical();
            return new Named(canonical.id, canonical.name);
        }
    }

    /** The model that judged the article. */
    public record Model(String name, String version) {

        static Model of(Manifest manifest) {
            return new Model(manifest.name(), manifest.version());
        }
    }

    static ArticleView of(ArticleEntity article) {
        Map<Integer, CorrectionEntity> corrections =
                article.paragraphs.stream().allMatch(paragraph -> paragraph.label == null)
                        ? Map.of()
                        : CorrectionEntity.standing(article.id);
        List<List<Span>> quotations = Quotations.find(article.paragraphs.stream()
                .map(paragraph -> article.text.substring(paragraph.start, paragraph.end))
                .toList());
        return of(
                article,
                article.paragraphs.stream()
                        .map(paragraph -> ParagraphView.of(
                                paragraph,
                                article.text,
                                quotations.get(paragraph.position),
                                CorrectionView.of(corrections.get(paragraph.position))))
                        .toList());
    }

    static ArticleView listed(ArticleEntity article) {
        return of(article, null);
    }

    private static ArticleView of(ArticleEntity article, List<ParagraphView> paragraphs) {
        return new ArticleView(
                article.id,
                article.title,
                article.text,
                Named.of(article.subject),
                List.of(article.aliases),
                article.subjectDetected,
                Named.of(article.source),
                article.author,
                article.url,
                article.publishedAtGiven,
                article.receivedAt,
                article.language,
                article.externalId,
                new Model(article.modelName, article.modelVersion),
                article.summary,
                paragraphs);
    }

    /** Whether a paragraph has evidence, be it none that weighs enough. */
    boolean explained() {
        return paragraphs.stream().anyMatch(paragraph -> paragraph.evidence() != null);
    }

    /** The same article with other views of its paragraphs. */
    ArticleView with(List<ParagraphView> views) {
        return new ArticleView(
                id,
                title,
                text,
                subject,
                aliases,
                subjectDetected,
                source,
                author,
                url,
                publishedAt,
                receivedAt,
                language,
                externalId,
                model,
                summary,
                views);
    }
}
