package io.standpoint.article;

import java.util.UUID;

/**
 * An article was kept, or put in the place of another under the same id: its paragraphs, what the model says of them and
 * the labels that people gave them are all there.
 */
public record ArticleStored(UUID article) implements ArticleChange {}
