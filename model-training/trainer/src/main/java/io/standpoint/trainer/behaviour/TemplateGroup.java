package io.standpoint.trainer.behaviour;

import java.util.List;
import java.util.Map;

/**
 * Templates that share their slots.
 *
 * @param cast for each slot of a name, the kinds it may be of
 * @param words for each slot of a word, its list; goes before the file's
 * @param texts at least one
 */
record TemplateGroup(Map<String, List<String>> cast, Map<String, List<String>> words, List<ArticleTemplate> texts) {

    TemplateGroup {
        cast = Map.copyOf(cast);
        words = words == null ? Map.of() : Map.copyOf(words);
        texts = List.copyOf(texts);
    }
}
