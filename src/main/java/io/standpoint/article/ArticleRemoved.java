package io.standpoint.article;

import java.util.List;
import java.util.UUID;

/** An article is about to be deleted for good; it can be read for the last time. */
public record ArticleRemoved(UUID article) implements ArticleChange {

    @Override
    public List<UUID> articles() {
        return List.of(article);
    }
}
