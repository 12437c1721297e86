package io.standpoint.article;

import java.util.List;
import java.util.UUID;

/**
 * A person gave a paragraph of an article that stays another label than the model's, changed it or took it back.
 *
 * @param paragraph its place in the article, from 0
 */
public record LabelChanged(UUID article, int paragraph) implements ArticleChange {

    @Override
    public List<UUID> articles() {
        return List.of(article);
    }
}
