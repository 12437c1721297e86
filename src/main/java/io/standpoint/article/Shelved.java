package io.standpoint.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is kept of the identity that a submission has, once it was looked for or kept. */
sealed interface Shelved {

    /** The submission's article, which was not there before. */
    record New(ArticleEntity article) implements Shelved {}

    /** An article of the same content, which was there before. */
    record Kept(ArticleEntity article) implements Shelved {}

    /** An article of other content. */
    record Other(UUID article) implements Shelved {}

    /** Whether it was an article that has been deleted since it was found. */
    default boolean isGone() {
        return this instanceof Kept kept && kept.article().isGone();
    }

    /** What a submission finds; empty where nothing is kept. */
    static Optional<Shelved> of(ReadArticle read, List<ArticleEntity> kept) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(kept.stream()
                .filter(article -> article.hasContentOf(read))
                .findFirst()
                .<Shelved>map(Kept::new)
                .orElseGet(() -> new Other(kept.get(0).id)));
    }
}
