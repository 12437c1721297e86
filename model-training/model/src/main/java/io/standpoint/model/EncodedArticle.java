package io.standpoint.model;

import java.util.List;

/**
 * An article as a model's network reads it: what waits for a place in a batch. Made by {@link StanceModel#encode}, and
 * good for that model alone.
 *
 * @param paragraphs in the article
 * @param windows of all paragraphs; every paragraph has at least one
 */
public record EncodedArticle(int paragraphs, List<EncodedWindow> windows) {

    /** Keeps a copy of the list. */
    public EncodedArticle {
        windows = List.copyOf(windows);
    }
}
