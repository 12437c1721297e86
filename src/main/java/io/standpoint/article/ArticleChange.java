package io.standpoint.article;

import java.util.UUID;

/**
 * What became of an article, told at once and in the transaction that did it: an observer sees what that transaction
 * sees, and where it fails, nothing was done.
 */
public sealed interface ArticleChange permits ArticleStored, ArticleRemoved, LabelChanged {

    /** The article's id; until the transaction ends, nobody else changes that article. */
    UUID article();
}
