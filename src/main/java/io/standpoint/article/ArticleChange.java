package io.standpoint.article;

import java.util.List;
import java.util.UUID;

/**
 * What became of articles, told at once and in the transaction that did it: an observer sees what that transaction sees,
 * and where it fails, nothing was done.
 */
public sealed interface ArticleChange permits ArticlesStored, ArticleRemoved, LabelChanged {

    /** The articles' ids; until the transaction ends, nobody else changes those articles. */
    List<UUID> articles();
}
