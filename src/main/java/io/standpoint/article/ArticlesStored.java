package io.standpoint.article;

import java.util.List;
import java.util.UUID;

/**
 * Articles were kept, or put in the place of others under the same ids: their paragraphs, what the model says of them and
 * the labels that people gave them are all there.
 */
public record ArticlesStored(List<UUID> articles) implements ArticleChange {

    public ArticlesStored {
        articles = List.copyOf(articles);
    }
}
